namespace LambdaEventHandler;

/// <summary>
/// Which default values a parameter may have: those of its own type, or of a number type that C# converts to it. The compiler refuses others where
/// C# writes a default, but not where an attribute sets it.
/// </summary>
internal static class ParameterDefault
{
    /// <summary>Determines whether a value fits a parameter.</summary>
    /// <param name="value">The type of the value.</param>
    /// <param name="parameter">The type of the parameter.</param>
    public static bool Fits(TypeCode value, TypeCode parameter) => value == parameter || (parameter, value) switch
    {
        (TypeCode.Double or TypeCode.Decimal, TypeCode.Single) => parameter == TypeCode.Double,
        (TypeCode.Single or TypeCode.Double or TypeCode.Decimal, _) => IsInteger(value),
        (TypeCode.Int64, _) => IsInteger(value) && value != TypeCode.UInt64,
        (TypeCode.UInt64, _) => value is TypeCode.UInt32 or TypeCode.UInt16 or TypeCode.Char or TypeCode.Byte,
        (TypeCode.Int32, _) => value is TypeCode.Int16 or TypeCode.SByte or TypeCode.UInt16 or TypeCode.Char or TypeCode.Byte,
        (TypeCode.UInt32, _) => value is TypeCode.UInt16 or TypeCode.Char or TypeCode.Byte,
        (TypeCode.Int16, _) => value is TypeCode.SByte or TypeCode.Byte,
        (TypeCode.UInt16, _) => value is TypeCode.Char or TypeCode.Byte,
        _ => false,
    };

    /// <summary>Determines whether a value fits an enum.</summary>
    /// <param name="value">The type of the value.</param>
    public static bool FitsEnum(TypeCode value) => IsInteger(value) && value != TypeCode.Char;

    private static bool IsInteger(TypeCode type) => type is >= TypeCode.Char and <= TypeCode.UInt64;
}
