using System.Globalization;
using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>The text of a value, where a case joins or parses texts.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        JsonElement json => json.GetRawText(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value),
    };
}
