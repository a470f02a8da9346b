using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>JSON that is expected, with what has to be repeated in it.</summary>
internal static class ExpectedJson
{
    public static JsonElement Of(JsonElement json) => JsonSerializer.SerializeToElement(NodeOf(json));

    private static JsonNode? NodeOf(JsonElement json)
    {
        if (ValueReader.ExpressionOf(json) is { } expression)
        {
            return expression.Name == "$value" ? JsonNode.Parse(expression.Value.GetRawText()) : ExpectedText.OfExpression(expression);
        }

        return json.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, NodeOf(member.Value)))),
            JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(NodeOf)]),
            _ => JsonNode.Parse(json.GetRawText()),
        };
    }
}

/// <summary>A text that is expected: literally, or made of others.</summary>
internal static class ExpectedText
{
    public static string Of(JsonElement json) =>
        ValueReader.ExpressionOf(json) is { } expression ? OfExpression(expression) : json.GetString() ?? "";

    /// <summary>Of bytes, their base64 is expected.</summary>
    public static string OfExpression(JsonProperty expression) => expression.Name switch
    {
        "$repeat" => Repetition.OfText(expression.Value),
        "$repeatBytes" => Convert.ToBase64String(Repetition.OfBytes(expression.Value)),
        "$concat" => string.Concat(expression.Value.EnumerateArray().Select(Of)),
        "$base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Of(expression.Value))),
        _ => throw new JsonException($"{expression.Name} is no known expectation"),
    };
}
