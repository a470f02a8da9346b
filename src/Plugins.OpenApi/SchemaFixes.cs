using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.OpenApi;

/// <summary>Completes the schemas of the exporter with what OpenAPI knows in addition.</summary>
internal static class SchemaFixes
{
    public static void Apply(JsonObject schema, Type type, JsonNumberHandling handling)
    {
        schema.Remove("$comment");
        if (type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) || type == typeof(Memory<byte>))
        {
            schema["format"] = "byte";
        }

        if (type == typeof(Uri))
        {
            schema["format"] = "uri-reference";
        }

        if (TypeFormat.Of(type) is not { } known || known.Type is not ("integer" or "number") || !HasType(schema, known.Type))
        {
            return;
        }

        // By default, System.Text.Json for the web also reads numbers in quotation marks, but nobody relies on writing them so.
        var isText = (handling & JsonNumberHandling.WriteAsString) != 0;
        if (HasType(schema, "string"))
        {
            RemoveType(schema, isText ? known.Type : "string");
        }

        if (!isText)
        {
            schema.Remove("pattern");
            SetNumber(schema, type, known.Format);
        }
    }

    /// <summary>Completes the schemas of the errors of the library, which are only written: a member is there or left out, but never null.</summary>
    public static void CompleteError(JsonObject schema, Type type)
    {
        foreach (var (_, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (property is JsonObject member)
            {
                RemoveType(member, "null");
            }
        }

        // The members that RFC 9457, section 3.1, defines, and that are always written.
        if (type == typeof(ProblemDetails))
        {
            schema["required"] = new JsonArray("type", "title", "status");
            schema["properties"]!["type"]!["format"] = "uri-reference";
            schema["properties"]!["instance"]!["format"] = "uri-reference";
        }
    }

    public static void CompleteEnum(JsonObject schema, Type type)
    {
        if (schema["enum"] is JsonArray names)
        {
            schema.Insert(0, "type", "string");
            for (var index = names.Count - 1; index >= 0; index--)
            {
                if (names[index] is null)
                {
                    names.RemoveAt(index);
                }
            }
        }
        else if (HasType(schema, "integer"))
        {
            RemoveType(schema, "string");
            RemoveType(schema, "null");
            schema.Remove("pattern");
            schema["enum"] = new JsonArray([.. NumbersOf(type)]);
            if (type.IsDefined(typeof(FlagsAttribute), inherit: false))
            {
                schema.Remove("enum");
            }
        }
    }

    /// <summary>The variants exclude each other if each has a discriminator; otherwise the base type matches all of them.</summary>
    public static void CompletePolymorphism(JsonObject schema, JsonArray variants, JsonPolymorphismOptions options)
    {
        var mapping = new JsonObject();
        foreach (var derived in options.DerivedTypes)
        {
            if (derived.TypeDiscriminator is { } value && mapping.Count < variants.Count)
            {
                mapping[Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!] = (string?)variants[mapping.Count]!["$ref"];
            }
        }

        schema.Remove("type");
        schema.Remove("required");
        if (mapping.Count == variants.Count)
        {
            schema.Remove("anyOf");
            schema["oneOf"] = variants.DeepClone();
            schema["discriminator"] = new JsonObject { ["propertyName"] = options.TypeDiscriminatorPropertyName, ["mapping"] = mapping };
        }
    }

    /// <summary>An example is JSON if it can be read as such, and text otherwise.</summary>
    public static JsonNode? ParseExample(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    /// <summary>
    /// Completes the list of required members: with those that validation requires, and without nullable parameters of a constructor that the serializer does not
    /// require. A parameter that is not nullable remains in the list although the serializer reads a default value instead, because responses always have it.
    /// </summary>
    public static void CompleteRequired(JsonObject schema, JsonTypeInfo type)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToList();
        foreach (var property in type.Properties)
        {
            if (property is { IsRequired: false, AssociatedParameter: { } parameter } && IsNullable(parameter) && !type.Options.RespectRequiredConstructorParameters)
            {
                required.Remove(property.Name);
            }

            if (IsMarked(property) && !required.Contains(property.Name) && schema["properties"]?[property.Name] is not null)
            {
                required.Add(property.Name);
            }
        }

        schema.Remove("required");
        if (required.Count > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }
    }

    /// <summary>Determines whether a property has <c>[Required]</c> and is always written.</summary>
    private static bool IsMarked(JsonPropertyInfo property)
    {
        if (!IsMarked(property.AttributeProvider) && !IsMarked(property.AssociatedParameter?.AttributeProvider))
        {
            return false;
        }

        return !property.PropertyType.IsValueType || property.ShouldSerialize is null;
    }

    private static bool IsMarked(ICustomAttributeProvider? provider) => provider?.IsDefined(typeof(RequiredAttribute), inherit: true) == true;

    private static bool IsNullable(JsonParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null : parameter.IsNullable;

    private static void SetNumber(JsonObject schema, Type type, string? format)
    {
        if (format is not null)
        {
            schema["format"] = format;
        }

        if (TypeFormat.IsUnsigned(type))
        {
            schema["minimum"] = 0;
        }
    }

    private static IEnumerable<JsonNode> NumbersOf(Type type)
    {
        foreach (var value in Enum.GetValuesAsUnderlyingType(type))
        {
            yield return value is ulong large ? JsonValue.Create(large) : JsonValue.Create(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static bool HasType(JsonObject schema, string type) =>
        schema["type"] is JsonArray types ? types.Any(item => (string?)item == type) : schema["type"] is JsonValue value && (string?)value == type;

    public static void RemoveType(JsonObject schema, string type)
    {
        if (schema["type"] is JsonArray types)
        {
            var left = types.Select(item => (string)item!).Where(item => item != type).ToList();
            schema["type"] = left.Count == 1 ? left[0] : new JsonArray([.. left.Select(item => JsonValue.Create(item))]);
        }
    }
}
