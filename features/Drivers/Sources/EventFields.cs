using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers.Sources;

/// <summary>The shapes that several sources give to headers and query.</summary>
internal static class EventFields
{
    public static JsonObject LastOf(IEnumerable<IGrouping<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Last())));

    public static JsonObject AllOf(IEnumerable<IGrouping<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, new JsonArray([.. pair.Select(value => JsonValue.Create(value))]))));

    public static JsonObject JoinedOf(IEnumerable<IGrouping<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, string.Join(",", pair))));

    /// <summary>The call's headers over those that the sample has.</summary>
    public static IEnumerable<IGrouping<string, string>> Headers(HttpCall call, JsonObject sample)
    {
        var replaced = call.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sample
            .Where(header => !replaced.Contains(header.Key))
            .Select(header => KeyValuePair.Create(header.Key, (string)(header.Value is JsonArray several ? several[^1] : header.Value)!))
            .Concat(call.Headers)
            .GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    public static IEnumerable<IGrouping<string, string>> LowerCase(IEnumerable<IGrouping<string, string>> headers) =>
        headers.SelectMany(header => header.Select(value => KeyValuePair.Create(header.Key.ToLowerInvariant(), value)))
            .GroupBy(header => header.Key, header => header.Value);

    public static IEnumerable<IGrouping<string, string>> Decoded(IEnumerable<IGrouping<string, string>> query) =>
        query.SelectMany(pair => pair.Select(value => KeyValuePair.Create(Decode(pair.Key), Decode(value))))
            .GroupBy(pair => pair.Key, pair => pair.Value);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
