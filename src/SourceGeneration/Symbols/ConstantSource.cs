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
            return null;
        var type = TypeNames.Full(parameter.Type);
        if (parameter.ExplicitDefaultValue is not { } value)
            return $"default({type})";
        return $"(({type}){Literal(value)})";
    }

    /// <summary>A constant in parentheses, ready to be cast.</summary>
    public static string Literal(object value) => value switch
    {
        float number => Literal(number, "float", "F"),
        double number => Literal(number, "double", "D"),
        decimal number => $"({SymbolDisplay.FormatPrimitive(number, true, false)}M)",
        var other => $"({SymbolDisplay.FormatPrimitive(other, quoteStrings: true, useHexadecimalNumbers: false)})",
    };

    private static string Literal(double number, string type, string suffix) =>
        double.IsNaN(number) ? $"({type}.NaN)"
        : double.IsPositiveInfinity(number) ? $"({type}.PositiveInfinity)"
        : double.IsNegativeInfinity(number) ? $"({type}.NegativeInfinity)"
        : $"({number.ToString("R", CultureInfo.InvariantCulture)}{suffix})";
}
