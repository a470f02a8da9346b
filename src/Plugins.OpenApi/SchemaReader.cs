using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Reads the JSON of a schema, in the keywords that this package uses, into the objects of the document.</summary>
/// <param name="document">The document.</param>
/// <param name="nameOf">Returns the name of the component that a reference stands for.</param>
internal sealed class SchemaReader(OpenApiDocument document, Func<string, string> nameOf)
{
    public IOpenApiSchema Read(JsonNode node)
    {
        if (node is not JsonObject json)
        {
            return node.GetValueKind() == JsonValueKind.False ? new OpenApiSchema { Not = new OpenApiSchema() } : new OpenApiSchema();
        }

        if (json["$ref"] is { } token)
        {
            return Reference((string)token!, (string?)json["description"]);
        }

        if (json.Count == 1 && json["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && (string?)type == "null")
        {
            return new NullSchema();
        }

        var schema = new OpenApiSchema();
        foreach (var (keyword, value) in json)
        {
            Read(schema, keyword, value);
        }

        return schema;
    }

    private OpenApiSchemaReference Reference(string token, string? description = null)
    {
        var reference = new OpenApiSchemaReference(nameOf(token), document);
        if (description is not null)
        {
            reference.Description = description;
        }

        return reference;
    }

    private void Read(OpenApiSchema schema, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "type":
                schema.Type = TypeOf(value!);
                break;
            case "properties":
                schema.Properties = value!.AsObject().ToDictionary(property => property.Key, property => Read(property.Value!));
                break;
            case "required":
                schema.Required = value!.AsArray().Select(name => (string)name!).ToHashSet();
                break;
            case "items":
                schema.Items = Read(value!);
                break;
            case "additionalProperties" when value!.GetValueKind() == JsonValueKind.False:
                schema.AdditionalPropertiesAllowed = false;
                break;
            case "additionalProperties":
                schema.AdditionalProperties = Read(value!);
                break;
            default:
                ReadChoice(schema, keyword, value);
                break;
        }
    }

    private void ReadChoice(OpenApiSchema schema, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "anyOf":
                schema.AnyOf = ReadAll(value!);
                break;
            case "oneOf":
                schema.OneOf = ReadAll(value!);
                break;
            case "not":
                schema.Not = Read(value!);
                break;
            case "const":
                schema.Enum = [value!.DeepClone()];
                schema.Type ??= value.GetValueKind() == JsonValueKind.String ? JsonSchemaType.String : JsonSchemaType.Integer;
                break;
            case "enum":
                schema.Enum = [.. value!.AsArray().Select(item => item?.DeepClone() ?? JsonNullSentinel.JsonNull)];
                break;
            case "discriminator":
                schema.Discriminator = new()
                {
                    PropertyName = (string?)value!["propertyName"],
                    Mapping = value["mapping"]!.AsObject().ToDictionary(entry => entry.Key, entry => Reference((string)entry.Value!)),
                };
                break;
            default:
                ReadValue(schema, keyword, value);
                break;
        }
    }

    private static void ReadValue(OpenApiSchema schema, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "title":
                schema.Title = (string?)value;
                break;
            case "description":
                schema.Description = (string?)value;
                break;
            case "format":
                schema.Format = (string?)value;
                break;
            case "pattern":
                schema.Pattern = (string?)value;
                break;
            case "default":
                schema.Default = value?.DeepClone() ?? JsonNullSentinel.JsonNull;
                break;
            case "example":
                schema.Examples = [value!.DeepClone()];
                break;
            case "deprecated":
                schema.Deprecated = true;
                break;
            case "readOnly":
                schema.ReadOnly = true;
                break;
            default:
                ReadNumber(schema, keyword, value!);
                break;
        }
    }

    private static void ReadNumber(OpenApiSchema schema, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "minimum":
                schema.Minimum = value.ToJsonString();
                break;
            case "maximum":
                schema.Maximum = value.ToJsonString();
                break;
            case "exclusiveMinimum":
                schema.ExclusiveMinimum = value.ToJsonString();
                break;
            case "exclusiveMaximum":
                schema.ExclusiveMaximum = value.ToJsonString();
                break;
            case "minLength":
                schema.MinLength = Integer(value);
                break;
            case "maxLength":
                schema.MaxLength = Integer(value);
                break;
            case "minItems":
                schema.MinItems = Integer(value);
                break;
            case "maxItems":
                schema.MaxItems = Integer(value);
                break;
            case "minProperties":
                schema.MinProperties = Integer(value);
                break;
            case "maxProperties":
                schema.MaxProperties = Integer(value);
                break;
            default:
                throw new NotSupportedException($"The keyword '{keyword}' of a schema is not supported.");
        }
    }

    private List<IOpenApiSchema> ReadAll(JsonNode schemas) => [.. schemas.AsArray().Select(schema => Read(schema!))];

    private static int Integer(JsonNode value) => int.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static JsonSchemaType TypeOf(JsonNode value) => value is JsonArray types
        ? types.Aggregate(default(JsonSchemaType), (all, type) => all | TypeOf((string)type!))
        : TypeOf((string)value!);

    private static JsonSchemaType TypeOf(string name) => name switch
    {
        "null" => JsonSchemaType.Null,
        "boolean" => JsonSchemaType.Boolean,
        "integer" => JsonSchemaType.Integer,
        "number" => JsonSchemaType.Number,
        "string" => JsonSchemaType.String,
        "array" => JsonSchemaType.Array,
        _ => JsonSchemaType.Object,
    };
}

/// <summary>The schema of null. OpenAPI 3.0 has no such type, and allows <c>nullable</c> only beside a type.</summary>
internal sealed class NullSchema : OpenApiSchema
{
    public NullSchema() => Type = JsonSchemaType.Null;

    /// <inheritdoc/>
    public override void SerializeAsV3(IOpenApiWriter writer) =>
        new OpenApiSchema { Type = JsonSchemaType.Null | JsonSchemaType.String, Enum = [JsonNullSentinel.JsonNull] }.SerializeAsV3(writer);
}
