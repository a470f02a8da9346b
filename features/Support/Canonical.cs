using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Features.Support;

/// <summary>JSON to be compared by value: its keys in order, its text readable.</summary>
internal static class Canonical
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(string json) => Json(JsonNode.Parse(json));

    public static string Json(JsonNode? node) => Ordered(node)?.ToJsonString(Readable) ?? "null";

    /// <summary>A function's response: the official types cannot leave a field out, so null is no field.</summary>
    public static string Response(JsonObject wire) =>
        Json(new JsonObject(wire.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Ordered(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
