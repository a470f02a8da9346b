using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>Writes headers and queries: names with one value, or with several.</summary>
internal static class JsonMaps
{
    /// <summary>The last value of each name.</summary>
    public static void WriteLastValues(this Utf8JsonWriter writer, string property, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries) =>
        writer.WriteValues(property, entries, values => values[^1]);

    /// <summary>The values of each name, joined with commas.</summary>
    public static void WriteJoinedValues(this Utf8JsonWriter writer, string property, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries) =>
        writer.WriteValues(property, entries, values => string.Join(',', values));

    public static void WriteAllValues(this Utf8JsonWriter writer, string property, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries)
    {
        writer.WriteStartObject(property);
        foreach (var (name, values) in entries)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> WithLowerCaseNames(this IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries) =>
        entries.Select(entry => KeyValuePair.Create(entry.Key.ToLowerInvariant(), entry.Value));

    private static void WriteValues(this Utf8JsonWriter writer, string property, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries, Func<IReadOnlyList<string>, string> choose)
    {
        writer.WriteStartObject(property);
        foreach (var (name, values) in entries)
        {
            writer.WriteString(name, choose(values));
        }

        writer.WriteEndObject();
    }
}
