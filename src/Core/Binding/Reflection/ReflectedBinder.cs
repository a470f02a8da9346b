using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Makes the binder of a parameter that is known by reflection.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedBinder
{
    /// <summary>Makes the binder.</summary>
    /// <param name="plan">Where the argument comes from.</param>
    /// <param name="parameter">The parameter.</param>
    public static ParameterBinder Create(ParameterPlan plan, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return plan.Source switch
        {
            BindingSource.Given => GivenBinder.For(type)!,
            BindingSource.Services => new ServiceBinder(type, plan.IsRequired, FallbackOf(parameter)),
            BindingSource.Body => new BodyBinder(type, plan.IsRequired, FallbackOf(parameter)),
            _ => TextBinder(plan, type, parameter),
        };
    }

    private static ParameterBinder TextBinder(ParameterPlan plan, Type type, ParameterInfo parameter)
    {
        var source = new ValueSource(plan.Source, plan.Name);
        if (plan.Shape.Kind == ParameterKind.Simple)
            return new ObjectBinder(source, SimpleTypes.ConverterOf(type), plan.IsRequired, FallbackOf(parameter));
        var element = CollectionTypes.SimpleElementOf(type)!;
        return SimpleTypes.ConverterOf(element).ToCollectionBinder(source, CollectionTypes.FormOf(type), plan.Shape.IsOptional);
    }

    /// <summary>Whether the default value, if there is one, fits the parameter's type.</summary>
    public static bool FitsDefault(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue || parameter.DefaultValue is not { } value)
        {
            return true;
        }

        var type = TypeOfValue(parameter);
        var code = Type.GetTypeCode(value.GetType());
        return type.IsInstanceOfType(value) || (type.IsEnum ? ParameterDefault.FitsEnum(code) : ParameterDefault.Fits(code, NumberCode(type)));
    }

    // Null stands for the default of a struct too: that is how reflection writes it, and how it is invoked.
    private static object? FallbackOf(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue || parameter.DefaultValue is not { } value)
        {
            return null;
        }

        var type = TypeOfValue(parameter);
        var number = value is char character ? (ushort)character : value;
        return type.IsInstanceOfType(value) ? value
            : type.IsEnum ? Enum.ToObject(type, value)
            : type == typeof(nint) ? (nint)Convert.ToInt64(number, CultureInfo.InvariantCulture)
            : type == typeof(nuint) ? (nuint)Convert.ToUInt64(number, CultureInfo.InvariantCulture)
            : Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
    }

    private static Type TypeOfValue(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;

    // A constant of a native integer has 32 bits.
    private static TypeCode NumberCode(Type type) =>
        type == typeof(nint) ? TypeCode.Int32
        : type == typeof(nuint) ? TypeCode.UInt32
        : Type.GetTypeCode(type);
}
