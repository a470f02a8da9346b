using System.Text.Json;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>A text that is expected: literally, or as what has to be repeated.</summary>
internal static class ExpectedText
{
    public static string Of(JsonElement json) =>
        ValueReader.ExpressionOf(json) is { } expression ? OfExpression(expression) : json.GetString() ?? "";

    /// <summary>Of bytes, their base64 is expected.</summary>
    public static string OfExpression(JsonProperty expression) => expression.Name switch
    {
        "$repeat" => Repetition.OfText(expression.Value),
        "$repeatBytes" => Convert.ToBase64String(Repetition.OfBytes(expression.Value)),
        _ => throw new JsonException($"{expression.Name} is no known expectation"),
    };
}
