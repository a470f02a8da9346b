using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>The types that are written as text, known at run time only.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class SimpleTypes
{
    /// <summary>Whether values of the type, or of the type under a <c>Nullable&lt;T&gt;</c>, are written as text.</summary>
    public static bool Contains(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return underlying.IsEnum || ValueConverters.BuiltIn(underlying) is not null || ParsesItself(underlying);
    }

    /// <summary>The converter of a type that is written as text.</summary>
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
            if (candidate.IsGenericType
                && candidate.GetGenericTypeDefinition() == typeof(IParsable<>)
                && candidate.GenericTypeArguments[0] == type)
                return true;
        return false;
    }
}
