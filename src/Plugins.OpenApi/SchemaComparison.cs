using System.Globalization;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

/// <summary>
/// Compares schemas: a client can fail if the app accepts less than before of what the client sends, or returns what it did not return before.
/// </summary>
internal sealed class SchemaComparison(JsonObject before, JsonObject after, List<Difference> differences)
{
    private static readonly string[] LowerLimits = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] UpperLimits = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
    private static readonly string[] Others = ["pattern", "format", "default", "description", "deprecated", "readOnly", "examples", "example", "title", "discriminator", "not", "const"];

    private readonly HashSet<(string Before, string After, bool IsSent)> _compared = [];

    /// <summary>Compares what a client sends.</summary>
    public void CompareSent(string place, JsonNode? earlier, JsonNode? later) => Compare(place, earlier, later, isSent: true);

    /// <summary>Compares what a client receives.</summary>
    public void CompareReceived(string place, JsonNode? earlier, JsonNode? later) => Compare(place, earlier, later, isSent: false);

    private void Compare(string place, JsonNode? earlierNode, JsonNode? laterNode, bool isSent)
    {
        if (Follow(before, earlierNode, out var earlierName) is not JsonObject earlier || Follow(after, laterNode, out var laterName) is not JsonObject later)
        {
            if (!JsonNode.DeepEquals(earlierNode, laterNode))
            {
                Add(true, $"{place} has a schema {(laterNode is null ? "no longer" : "now")}.");
            }

            return;
        }

        if (earlierName is not null && laterName is not null)
        {
            if (!_compared.Add((earlierName, laterName, isSent)))
            {
                return;
            }

            place = $"{place}, {laterName}";
        }

        CompareTypes(place, earlier, later, isSent);
        CompareEnum(place, earlier, later, isSent);
        CompareLimits(place, earlier, later, isSent);
        CompareProperties(place, earlier, later, isSent);
        CompareInner(place, earlier, later, isSent);
        CompareVariants(place, earlier, later, isSent);
        CompareOthers(place, earlier, later, isSent);
    }

    private void CompareTypes(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        var types = TypesOf(earlier);
        var now = TypesOf(later);
        if (types.SetEquals(now))
        {
            return;
        }

        // No type at all means any type.
        var isNarrower = now.Count > 0 && (types.Count == 0 || !types.IsSubsetOf(now));
        var isWider = types.Count > 0 && (now.Count == 0 || !now.IsSubsetOf(types));
        Add(isSent ? isNarrower : isWider, $"{place}: the type changed from {Name(types)} to {Name(now)}.");
    }

    private static HashSet<string> TypesOf(JsonObject schema)
    {
        HashSet<string> types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(type => (string)type!)],
            JsonValue one => [(string)one!],
            _ => [],
        };
        if (schema["nullable"] is not null)
        {
            types.Add("null");
        }

        if (types.Contains("number"))
        {
            types.Add("integer");
        }

        return types;
    }

    private static string Name(HashSet<string> types) =>
        types.Count == 0 ? "any" : string.Join(" or ", types.Where(type => type != "integer" || !types.Contains("number")).Order(StringComparer.Ordinal));

    private void CompareEnum(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        var values = ValuesOf(earlier);
        var now = ValuesOf(later);
        if (values is null || now is null)
        {
            if (values is not null || now is not null)
            {
                Add(isSent == (now is not null), $"{place}: the values are {(now is null ? "no longer" : "now")} limited to a list.");
            }

            return;
        }

        foreach (var value in values.Except(now))
        {
            Add(isSent, $"{place}: the value {value} was removed.");
        }

        foreach (var value in now.Except(values))
        {
            Add(!isSent, $"{place}: the value {value} was added.");
        }
    }

    private static List<string>? ValuesOf(JsonObject schema) => schema["enum"] is JsonArray values ? [.. values.Select(value => value?.ToJsonString() ?? "null")] : null;

    private void CompareLimits(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        foreach (var name in LowerLimits.Concat(UpperLimits))
        {
            if (JsonNode.DeepEquals(earlier[name], later[name]))
            {
                continue;
            }

            var isLower = Array.IndexOf(LowerLimits, name) >= 0;
            var (limit, now) = (Limit(earlier[name]), Limit(later[name]));
            var isNarrower = now is not null && (limit is null || (isLower ? now > limit : now < limit));
            Add(isSent && isNarrower, $"{place}: {name} changed from {limit?.ToString(CultureInfo.InvariantCulture) ?? "none"} to {now?.ToString(CultureInfo.InvariantCulture) ?? "none"}.");
        }
    }

    private static decimal? Limit(JsonNode? value) =>
        value is not null && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit : null;

    private void CompareProperties(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        var properties = earlier["properties"] as JsonObject ?? [];
        var now = later["properties"] as JsonObject ?? [];
        var (required, requiredNow) = (RequiredOf(earlier), RequiredOf(later));
        foreach (var (name, property) in properties)
        {
            if (now[name] is not { } same)
            {
                Add(true, $"{place}: the property '{name}' was removed.");
                continue;
            }

            if (required.Contains(name) != requiredNow.Contains(name))
            {
                Add(isSent == requiredNow.Contains(name), $"{place}: the property '{name}' became {(requiredNow.Contains(name) ? "required" : "optional")}.");
            }

            Compare($"{place}: the property '{name}'", property, same, isSent);
        }

        foreach (var (name, _) in now.Where(property => !properties.ContainsKey(property.Key)))
        {
            Add(isSent && requiredNow.Contains(name), $"{place}: the {(requiredNow.Contains(name) ? "required" : "optional")} property '{name}' was added.");
        }
    }

    private static HashSet<string> RequiredOf(JsonObject schema) => schema["required"] is JsonArray names ? [.. names.Select(name => (string)name!)] : [];

    private void CompareInner(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        foreach (var (keyword, what) in new[] { ("items", "the items"), ("additionalProperties", "the values") })
        {
            if (earlier[keyword] is not null || later[keyword] is not null)
            {
                Compare($"{place}: {what}", earlier[keyword], later[keyword], isSent);
            }
        }
    }

    private void CompareVariants(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        var variants = VariantsOf(earlier);
        var now = VariantsOf(later);
        foreach (var (name, variant) in variants)
        {
            if (now.TryGetValue(name, out var same))
            {
                Compare(place, variant, same, isSent);
            }
            else
            {
                Add(isSent, $"{place}: the variant {name} was removed.");
            }
        }

        foreach (var name in now.Keys.Except(variants.Keys))
        {
            Add(!isSent, $"{place}: the variant {name} was added.");
        }
    }

    /// <summary>The variants by the name of the component, or by their text.</summary>
    private static Dictionary<string, JsonNode> VariantsOf(JsonObject schema)
    {
        var variants = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var variant in (schema["oneOf"] as JsonArray ?? []).Concat(schema["anyOf"] as JsonArray ?? []))
        {
            variants[NameOf(variant!) ?? (string?)(variant!["type"] as JsonValue) ?? variant!.ToJsonString()] = variant!;
        }

        return variants;
    }

    private void CompareOthers(string place, JsonObject earlier, JsonObject later, bool isSent)
    {
        foreach (var name in Others)
        {
            if (!JsonNode.DeepEquals(earlier[name], later[name]) && (name != "discriminator" || !JsonNode.DeepEquals(earlier[name]?["propertyName"], later[name]?["propertyName"])))
            {
                var isBreaking = name switch
                {
                    "pattern" or "not" => isSent && later[name] is not null,
                    "format" => later[name] is not null || !isSent,
                    "discriminator" or "const" => true,
                    _ => false,
                };
                Add(isBreaking, $"{place}: {name} changed.");
            }
        }
    }

    /// <summary>Follows a reference to a component.</summary>
    private static JsonNode? Follow(JsonObject document, JsonNode? schema, out string? name)
    {
        name = schema is null ? null : NameOf(schema);
        return name is null ? schema : document["components"]?["schemas"]?[name];
    }

    private static string? NameOf(JsonNode schema)
    {
        const string Start = "#/components/schemas/";
        return schema is JsonObject json && (string?)json["$ref"] is { } reference && reference.StartsWith(Start, StringComparison.Ordinal) ? reference[Start.Length..] : null;
    }

    private void Add(bool isBreaking, string text) => differences.Add(new(isBreaking, text));
}
