using System.Text.Json;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Reads what a case says about each header.</summary>
internal static class HeaderExpectationReader
{
    private static readonly HashSet<string> HaveTokens = new(StringComparer.OrdinalIgnoreCase) { "Vary", "Allow" };

    public static IReadOnlyDictionary<string, IHeaderExpectation> Read(JsonElement json) =>
        json.EnumerateObject().ToDictionary(header => header.Name, header => Read(header.Name, header.Value), StringComparer.OrdinalIgnoreCase);

    private static IHeaderExpectation Read(string name, JsonElement json)
    {
        if (ValueReader.ExpressionOf(json) is { } expression)
            return ReadExpression(expression);

        return HaveTokens.Contains(name) ? new HeaderTokens(ReadTexts(json), allowsMore: false) : new HeaderValues(ReadTexts(json));
    }

    private static IHeaderExpectation ReadExpression(JsonProperty expression) => expression.Name switch
    {
        "$startsWith" => new HeaderStart(expression.Value.GetString()!),
        "$includes" => new HeaderTokens(ReadTexts(expression.Value), allowsMore: true),
        _ => throw new JsonException($"{expression.Name} is no known expectation of a header"),
    };

    private static IReadOnlyList<string> ReadTexts(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(ExpectedText.Of)] : [ExpectedText.Of(json)];
}
