using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Features.Support;

/// <summary>JSON in canonical form, to be compared by value: with sorted keys and readable text.</summary>
internal static class Canonical
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(string json) => Json(JsonNode.Parse(json));

    public static string Json(JsonNode? node) => Ordered(node)?.ToJsonString(Readable) ?? "null";

    /// <summary>Returns a function's response without null fields, because the official types can't omit a field.</summary>
    public static string Response(JsonObject wire) =>
        Json(new JsonObject(wire.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Ordered(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}

/// <summary>A list of names in a step: <c>id, Int32</c>.</summary>
internal static class Names
{
    public static string[] Of(string names) => names.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    public static bool AreIn(string text, string names) =>
        Of(names).All(name => text.Contains(name, StringComparison.Ordinal));
}
