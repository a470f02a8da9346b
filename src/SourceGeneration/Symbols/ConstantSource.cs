using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Constants and the defaults of parameters as C# writes them.</summary>
internal static class ConstantSource
{
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        var type = TypeNames.Full(parameter.Type);
        if (parameter.ExplicitDefaultValue is not { } value)
        {
            return $"default({type})";
        }

        return $"(({type}){Literal(value)})";
    }

    /// <summary>Whether the default value, if there is one, fits the parameter's type.</summary>
    public static bool Fits(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
        {
            return true;
        }

        var type = SimpleSymbols.UnderNullable(parameter.Type);
        var code = Type.GetTypeCode(value.GetType());
        return type.SpecialType == SpecialType.System_Object
            || type.TypeKind == TypeKind.Dynamic
            || (type.TypeKind == TypeKind.Enum ? ParameterDefault.FitsEnum(code) : ParameterDefault.Fits(code, CodeOf(type.SpecialType)));
    }

    // A constant of a native integer has 32 bits.
    private static TypeCode CodeOf(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => TypeCode.Boolean,
        SpecialType.System_Char => TypeCode.Char,
        SpecialType.System_SByte => TypeCode.SByte,
        SpecialType.System_Byte => TypeCode.Byte,
        SpecialType.System_Int16 => TypeCode.Int16,
        SpecialType.System_UInt16 => TypeCode.UInt16,
        SpecialType.System_Int32 or SpecialType.System_IntPtr => TypeCode.Int32,
        SpecialType.System_UInt32 or SpecialType.System_UIntPtr => TypeCode.UInt32,
        SpecialType.System_Int64 => TypeCode.Int64,
        SpecialType.System_UInt64 => TypeCode.UInt64,
        SpecialType.System_Single => TypeCode.Single,
        SpecialType.System_Double => TypeCode.Double,
        SpecialType.System_Decimal => TypeCode.Decimal,
        SpecialType.System_DateTime => TypeCode.DateTime,
        SpecialType.System_String => TypeCode.String,
        _ => TypeCode.Empty,
    };

    /// <summary>A constant in parentheses, ready to be cast.</summary>
    public static string Literal(object value) => value switch
    {
        float number => Literal(number, "float", "F"),
        double number => Literal(number, "double", "D"),
        decimal number => Literal(decimal.GetBits(number)),
        DateTime time => $"(new global::System.DateTime({time.Ticks.ToString(CultureInfo.InvariantCulture)}L))",
        var other => $"({SymbolDisplay.FormatPrimitive(other, quoteStrings: true, useHexadecimalNumbers: false)})",
    };

    // With its scale and sign, which a literal of a negative zero would lose.
    private static string Literal(int[] parts)
    {
        var isNegative = parts[3] < 0 ? "true" : "false";
        return string.Format(CultureInfo.InvariantCulture, "(new decimal({0}, {1}, {2}, {3}, {4}))", parts[0], parts[1], parts[2], isNegative, (parts[3] >> 16) & 0x7F);
    }

    private static string Literal(double number, string type, string suffix) =>
        IsNegativeZero(number) ? $"(-0{suffix})"
        : double.IsNaN(number) ? $"({type}.NaN)"
        : double.IsPositiveInfinity(number) ? $"({type}.PositiveInfinity)"
        : double.IsNegativeInfinity(number) ? $"({type}.NegativeInfinity)"
        : $"({number.ToString("R", CultureInfo.InvariantCulture)}{suffix})";

    private static bool IsNegativeZero(double number) => number == 0 && BitConverter.DoubleToInt64Bits(number) < 0;
}
