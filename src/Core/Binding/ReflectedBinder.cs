using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Creates the binders of parameters that are read by reflection.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedBinder
{
    /// <summary>Creates a binder.</summary>
    /// <param name="plan">Where the argument comes from.</param>
    /// <param name="parameter">The parameter.</param>
    public static ParameterBinder Create(ParameterBinding plan, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return plan.Source switch
        {
            BindingSource.Invocation => InvocationBinder.For(type)!,
            BindingSource.Services => new ServiceBinder(type, plan.IsRequired, FallbackOf(parameter)),
            BindingSource.Body => new BodyBinder(type, plan.IsRequired, FallbackOf(parameter)),
            BindingSource.Value => new WholeValueBinder(new WholeValueSource((IValueSource)SourceOf(parameter)!, Describe(plan, parameter)), type, FallbackOf(parameter)),
            BindingSource.QueryObject => new QueryObjectBinder(ReflectedQueryObject.Find(type)!, isOptional: plan.Signature.IsOptional),
            _ => TextBinder(plan, type, parameter),
        };
    }

    /// <summary>Describes a parameter.</summary>
    /// <param name="plan">Where the argument comes from.</param>
    /// <param name="parameter">The parameter.</param>
    public static ParameterDescriptor Describe(ParameterBinding plan, ParameterInfo parameter)
    {
        var attributes = Array.FindAll(parameter.GetCustomAttributes(inherit: false), static attribute => MetadataConvention.IncludesOfParameter(attribute.GetType().Namespace, attribute.GetType().Name));
        if (SourceOf(parameter) is { } source && !Array.Exists(attributes, static attribute => attribute is ParameterSourceAttribute))
        {
            attributes = [.. attributes, source];
        }

        return ParameterDescription.Create(
            parameter.Name ?? string.Empty,
            plan.Source == BindingSource.Route ? plan.Name : null,
            ParameterBinding.PlaceOf(plan.Source),
            parameter.ParameterType,
            plan.IsRequired,
            parameter.HasDefaultValue,
            FallbackOf(parameter),
            attributes,
            plan.Source == BindingSource.QueryObject ? ReflectedQueryObject.Find(parameter.ParameterType)!.Describe(isOptional: plan.Signature.IsOptional) : null);
    }

    /// <summary>Returns the attributes that specify where the argument comes from: those of the parameter, or else those of its type or of the elements of a collection.</summary>
    public static IEnumerable<ParameterSourceAttribute> SourcesOf(ParameterInfo parameter)
    {
        var own = parameter.GetCustomAttributes(inherit: false).OfType<ParameterSourceAttribute>().ToArray();
        var type = CollectionTypes.ElementOf(parameter.ParameterType) ?? parameter.ParameterType;
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return own.Length > 0 || value.Namespace is "System" ? own : value.GetCustomAttributes(inherit: false).OfType<ParameterSourceAttribute>();
    }

    /// <summary>Returns the attribute that specifies where the argument comes from, or null.</summary>
    public static ParameterSourceAttribute? SourceOf(ParameterInfo parameter) => SourcesOf(parameter).FirstOrDefault();

    private static ParameterBinder TextBinder(ParameterBinding plan, Type type, ParameterInfo parameter)
    {
        var attribute = plan.Source == BindingSource.Route ? new FromRouteAttribute(plan.Name) : SourceOf(parameter) as FromTextAttribute ?? new FromQueryAttribute();
        return TextBinder(new TextSource(attribute, parameter.Name ?? string.Empty), plan, type, FallbackOf(parameter));
    }

    /// <summary>Creates the binder of text.</summary>
    public static ParameterBinder TextBinder(TextSource source, ParameterBinding plan, Type type, object? fallback)
    {
        if (plan.Signature.Kind == ParameterKind.Simple)
        {
            return new ObjectBinder(source, SimpleTypes.ConverterOf(type), plan.IsRequired, fallback);
        }

        var element = CollectionTypes.SimpleElementOf(type)!;
        return SimpleTypes.ConverterOf(element).ToCollectionBinder(source, CollectionTypes.KindOf(type), plan.Signature.IsOptional);
    }

    /// <summary>Determines whether the default value, if there is one, can be converted to the type of the parameter.</summary>
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
    public static object? FallbackOf(ParameterInfo parameter)
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

/// <summary>The types whose values are sent as text.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class SimpleTypes
{
    /// <summary>Determines whether values of the type, or of the underlying type of a <c>Nullable&lt;T&gt;</c>, are sent as text.</summary>
    public static bool Contains(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return underlying.IsEnum || ValueConverters.BuiltIn(underlying) is not null || ParsesItself(underlying);
    }

    /// <summary>Returns the converter of a type whose values are sent as text.</summary>
    public static IValueConverter ConverterOf(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return ValueConverters.BuiltIn(underlying)
            ?? Make(underlying.IsEnum ? typeof(EnumConverter<>) : typeof(ParsableConverter<>), underlying);
    }

    private static IValueConverter Make(Type definition, Type value) =>
        (IValueConverter)Activator.CreateInstance(definition.MakeGenericType(value))!;

    private static bool ParsesItself(Type type)
    {
        foreach (var candidate in type.GetInterfaces())
        {
            if (candidate.IsGenericType
                && candidate.GetGenericTypeDefinition() == typeof(IParsable<>)
                && candidate.GenericTypeArguments[0] == type)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The collections that repeated values can be bound to.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class CollectionTypes
{
    /// <summary>Returns the element type of a collection of values that are sent as text; null for any other type.</summary>
    public static Type? SimpleElementOf(Type type) =>
        ElementOf(type) is { } element && Nullable.GetUnderlyingType(element) is null && SimpleTypes.Contains(element) ? element : null;

    /// <summary>Returns which collection to create for a parameter of the type.</summary>
    public static CollectionKind KindOf(Type type)
    {
        if (type.IsArray)
        {
            return CollectionKind.Array;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(ICollection<>) ? CollectionKind.List
            : definition == typeof(HashSet<>) || definition == typeof(ISet<>) || definition == typeof(IReadOnlySet<>) ? CollectionKind.Set
            : CollectionKind.Array;
    }

    /// <summary>Returns the element type of a collection that repeated values can be bound to; null for any other type.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsSZArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType && IsCollection(type.GetGenericTypeDefinition()) ? type.GenericTypeArguments[0] : null;
    }

    private static bool IsCollection(Type definition) =>
        definition == typeof(List<>)
        || definition == typeof(IList<>)
        || definition == typeof(ICollection<>)
        || definition == typeof(IEnumerable<>)
        || definition == typeof(IReadOnlyList<>)
        || definition == typeof(IReadOnlyCollection<>)
        || definition == typeof(HashSet<>)
        || definition == typeof(ISet<>)
        || definition == typeof(IReadOnlySet<>);
}

/// <summary>Determines what the type of a parameter allows.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ParameterKinds
{
    /// <summary>Returns what the type allows.</summary>
    public static ParameterKind Of(Type type)
    {
        if (type.IsByRef || type.IsByRefLike || IsUnsafe(type))
        {
            return ParameterKind.ByReference;
        }

        if (SimpleTypes.Contains(type))
        {
            return ParameterKind.Simple;
        }

        if (Given(type) is { } given)
        {
            return given;
        }

        if (CollectionTypes.SimpleElementOf(type) is not null)
        {
            return ParameterKind.SimpleCollection;
        }

        return !IsCarried(type) ? ParameterKind.Unsupported : IsLeftAbstract(type) ? ParameterKind.Abstract : ParameterKind.Complex;
    }

    /// <summary>Determines whether only unsafe code can use the type: a pointer, or an array or generic type of pointers.</summary>
    public static bool IsUnsafe(Type type) =>
        type.IsPointer
        || type.IsFunctionPointer
        || (type.HasElementType && IsUnsafe(type.GetElementType()!))
        || Array.Exists(type.GenericTypeArguments, IsUnsafe);

    private static ParameterKind? Given(Type type) =>
        type == typeof(Request) ? ParameterKind.Request
        : type == typeof(ILambdaContext) ? ParameterKind.LambdaContext
        : type == typeof(CancellationToken) ? ParameterKind.CancellationToken
        : InvocationBinder.IsUser(type) ? ParameterKind.User
        : EventTypeAttribute.Marks(type) ? ParameterKind.Event
        : null;

    // Of the interfaces JSON can make only the collections.
    private static bool IsCarried(Type type) =>
        !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Stream).IsAssignableFrom(type)
        && !typeof(Task).IsAssignableFrom(type)
        && type != typeof(Type)
        && (!type.IsInterface || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true);

    // System.Text.Json reads abstract classes of .NET itself, such as JsonNode; of others only those that name their derived types or a converter.
    private static bool IsLeftAbstract(Type type) =>
        type is { IsAbstract: true, IsInterface: false }
        && type.Namespace?.StartsWith("System.", StringComparison.Ordinal) != true
        && !type.IsDefined(typeof(JsonAttribute), inherit: false);
}

/// <summary>The warnings for reflection in trimmed and Native AOT apps.</summary>
internal static class ReflectionNotice
{
    public const string Trimming = "Controllers and handlers are read by reflection, which trimming does not support. Use compile-time discovery.";

    public const string NativeAot = "Binding creates generic types for the parameters of actions, which Native AOT does not support. Use compile-time discovery.";
}
