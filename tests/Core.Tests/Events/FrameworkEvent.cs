using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Events;

/// <summary>Reads the fields of an event with System.Text.Json, in the most obvious way.</summary>
internal sealed class FrameworkEvent
{
    private static readonly Dictionary<string, EventField> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/path"] = EventField.Path,
        ["/body"] = EventField.Body,
        ["/headers"] = EventField.Headers,
        ["/rawPath"] = EventField.RawPath,
        ["/version"] = EventField.Version,
        ["/cookies"] = EventField.Cookies,
        ["/resource"] = EventField.Resource,
        ["/httpMethod"] = EventField.HttpMethod,
        ["/rawQueryString"] = EventField.RawQueryString,
        ["/isBase64Encoded"] = EventField.IsBase64Encoded,
        ["/multiValueHeaders"] = EventField.MultiValueHeaders,
        ["/queryStringParameters"] = EventField.Query,
        ["/multiValueQueryStringParameters"] = EventField.MultiValueQuery,
        ["/requestContext/elb"] = EventField.LoadBalancer,
        ["/requestContext/stage"] = EventField.Stage,
        ["/requestContext/apiId"] = EventField.ApiId,
        ["/requestContext/domainName"] = EventField.DomainName,
        ["/requestContext/http/path"] = EventField.ContextPath,
        ["/requestContext/http/method"] = EventField.ContextMethod,
    };

    private readonly JsonSlice[] _fields = new JsonSlice[(int)EventField.ContextPath + 1];
    private EventField? _mistyped;

    /// <summary>Returns the fields with their positions, or null if System.Text.Json rejects the event.</summary>
    public static string? Read(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var read = new FrameworkEvent();
            read.ReadObject(json, ref reader, "");
            while (reader.Read())
            {
            }

            return Describe(read._fields, read._mistyped);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns what the library's own scanner reads: the fields with their positions, or null if it rejects the event.</summary>
    public static string? Scan(byte[] json)
    {
        var positions = new byte[JsonEventFields.PositionsLength];
        try
        {
            var fields = JsonEventReader.Read(json, ownNames: null, positions);
            return Describe([.. Enum.GetValues<EventField>().Select(field => fields.Has(field) ? JsonEventFields.PositionIn(positions, field) : default)], fields.Mistyped);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Describe(JsonSlice[] fields, EventField? mistyped)
    {
        var text = new StringBuilder();
        for (var field = 0; field < fields.Length; field++)
        {
            text.Append((EventField)field).Append(' ').Append(fields[field].Start).Append('+').Append(fields[field].Length).Append("; ");
        }

        return text.Append("mistyped ").Append(mistyped).ToString();
    }

    private void ReadObject(byte[] json, ref Utf8JsonReader reader, string path)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            // As in a JSON pointer, so that a slash in a name is not taken for a level.
            var name = $"{path}/{Encoding.Latin1.GetString(reader.ValueSpan).Replace("/", "~1", StringComparison.Ordinal)}";
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && IsContext(name))
            {
                ReadObject(json, ref reader, name);
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (Names.TryGetValue(name, out var field) && field != _mistyped)
            {
                Note(json, field, new JsonSlice(start, (int)reader.BytesConsumed - start));
            }
        }
    }

    private static bool IsContext(string name) =>
        name.Equals("/requestContext", StringComparison.OrdinalIgnoreCase) || name.Equals("/requestContext/http", StringComparison.OrdinalIgnoreCase);

    private void Note(byte[] json, EventField field, JsonSlice slice)
    {
        using var document = JsonDocument.Parse(json.AsMemory(slice.Start, slice.Length));
        var value = document.RootElement;
        _fields[(int)field] = value.ValueKind == JsonValueKind.Null ? default : slice;
        if (value.ValueKind != JsonValueKind.Null && !Fits(field, value))
        {
            _mistyped ??= field;
        }
    }

    private static bool Fits(EventField field, JsonElement value) => field switch
    {
        EventField.Headers or EventField.MultiValueHeaders or EventField.Query or EventField.MultiValueQuery =>
            value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(member => IsText(member.Value) || IsListOfTexts(member.Value)),
        EventField.Cookies => IsListOfTexts(value),
        EventField.IsBase64Encoded => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        EventField.LoadBalancer or EventField.Resource or EventField.ApiId => true,
        _ => value.ValueKind == JsonValueKind.String,
    };

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static bool IsListOfTexts(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsText);
}
