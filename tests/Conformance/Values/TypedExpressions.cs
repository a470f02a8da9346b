using System.Globalization;
using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Expressions for constants of types that JSON does not have, or that would be long.</summary>
internal static class TypedExpressions
{
    public static Value Decimal(JsonElement argument) =>
        ValueReader.Literal(decimal.Parse(Argument.Text(argument), NumberStyles.Number, CultureInfo.InvariantCulture));

    public static Value Bytes(JsonElement argument) => ValueReader.Literal(Convert.FromBase64String(Argument.Text(argument)));

    /// <summary>A stream is read once, so each request gets its own.</summary>
    public static Value Stream(JsonElement argument)
    {
        var bytes = Convert.FromBase64String(Argument.Text(argument));
        return _ => new MemoryStream(bytes);
    }

    public static Value Repeat(JsonElement argument) => ValueReader.Literal(Repetition.OfText(argument));

    public static Value RepeatBytes(JsonElement argument) => ValueReader.Literal(Repetition.OfBytes(argument));

    public static Value Literal(JsonElement argument) => ValueReader.Literal(JsonScalar.Of(argument));
}
