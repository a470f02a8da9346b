using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The default value of a parameter as C# writes it.</summary>
internal static class DefaultValue
{
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        var type = TypeNames.Full(parameter.Type);
        if (parameter.ExplicitDefaultValue is not { } value)
            return $"default({type})";
        return SimpleSymbols.UnderNullable(parameter.Type).TypeKind == TypeKind.Enum
            ? $"(({type})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}))"
            : $"(({type}){Literal(value)})";
    }

    public static string Literal(object value) => value switch
    {
        float.NaN => "float.NaN",
        double.NaN => "double.NaN",
        float number => SymbolDisplay.FormatPrimitive(number, true, false) + "F",
        double number => SymbolDisplay.FormatPrimitive(number, true, false) + "D",
        decimal number => SymbolDisplay.FormatPrimitive(number, true, false) + "M",
        var other => $"({SymbolDisplay.FormatPrimitive(other, quoteStrings: true, useHexadecimalNumbers: false)})",
    };
}
