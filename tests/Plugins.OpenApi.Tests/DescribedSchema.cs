using System.Text.Json.Nodes;
using Json.Schema;

namespace LambdaEventHandler.OpenApi;

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
