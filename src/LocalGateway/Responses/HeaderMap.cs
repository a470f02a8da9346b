using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>Reads the headers of a response. What could not stand in a header is refused: a line break in it would be the next header.</summary>
internal static class HeaderMap
{
    public static List<KeyValuePair<string, string>> Read(JsonElement response, string property, Func<JsonElement, IEnumerable<JsonElement>> valuesOf)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (!response.TryGetProperty(property, out var map) || map.ValueKind == JsonValueKind.Null)
        {
            return headers;
        }

        if (map.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedResponseException($"its {property} is no object.");
        }

        foreach (var header in map.EnumerateObject())
        {
            Check(property, header.Name);
            headers.AddRange(valuesOf(header.Value).Select(value => KeyValuePair.Create(header.Name, TextOf(property, value))));
        }

        return headers;
    }

    public static IEnumerable<JsonElement> ItemsOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new MalformedResponseException("where several values belong it has no array.");

    public static string TextOf(string property, JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => throw new MalformedResponseException($"its {property} has a value that is no string."),
        };
        return HeaderSyntax.IsValue(text) ? text : throw new MalformedResponseException($"its {property} has a value with a character that a header cannot carry.");
    }

    private static void Check(string property, string name)
    {
        if (!HeaderSyntax.IsToken(name))
        {
            throw new MalformedResponseException($"its {property} has a name that is no header's.");
        }
    }
}
