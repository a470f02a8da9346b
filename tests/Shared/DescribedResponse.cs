using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace LambdaEventHandler.OpenApi;

/// <summary>Compares what an app returns with what its document says.</summary>
internal static class DescribedResponse
{
    /// <summary>Returns what the document says about a response, or null if it does not list the status.</summary>
    public static JsonObject? Find(JsonNode operation, int status)
    {
        var responses = operation["responses"]!.AsObject();
        return (responses[$"{status}"] ?? responses[$"{status / 100}XX"] ?? responses["default"])?.AsObject();
    }

    /// <summary>Returns the schema of a content type, or null if the response is described without content.</summary>
    public static JsonNode? FindSchema(JsonObject response, string? contentType) => response["content"] is not JsonObject content ? null
        : content[contentType?.Split(';')[0] ?? "no content type"]?["schema"] ?? throw new KeyNotFoundException($"The content type is {contentType ?? "missing"}, but the document lists {string.Join(", ", content.Select(media => media.Key))}.");

    /// <summary>Returns why a schema rejects a body, or null if it accepts it.</summary>
    public static string? FindProblem(JsonNode document, JsonNode schema, ReadOnlySpan<byte> body)
    {
        var value = JsonSerializer.Deserialize<JsonElement>(body);
        var result = DescribedSchema.Of(document, schema).Evaluate(value, new() { OutputFormat = OutputFormat.List });
        return result.IsValid ? null : $"{value}: {string.Join(", ", result.Details?.SelectMany(detail => detail.Errors?.Select(error => $"{detail.InstanceLocation} {error.Value}") ?? []) ?? [])}";
    }
}

/// <summary>A schema of a document, with all that it refers to, as JSON Schema.</summary>
internal static class DescribedSchema
{
    public static JsonSchema Of(JsonNode document, JsonNode schema)
    {
        var definitions = document["components"]?["schemas"]?.DeepClone().AsObject() ?? [];
        foreach (var (_, definition) in definitions)
        {
            // JSON Schema does not know the keyword of OpenAPI.
            definition!.AsObject().Remove("discriminator");
        }

        var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["$defs"] = definitions };
        return JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }
}
