using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Walks through an event's JSON once and notes where the fields stand.</summary>
internal static class JsonEventReader
{
    /// <exception cref="JsonException">The bytes are no JSON object.</exception>
    public static void Read(ReadOnlySpan<byte> json, ref JsonEventFields fields)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && Ascii.EqualsIgnoreCase(name, "requestContext"u8))
            {
                ReadContext(ref reader, ref fields);
            }
            else
            {
                Note(ref reader, FieldOf(name), ref fields);
            }
        }

        // Anything behind the object is refused by this last read.
        reader.Read();
    }

    private static void ReadContext(ref Utf8JsonReader reader, ref JsonEventFields fields)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && Ascii.EqualsIgnoreCase(name, "http"u8))
            {
                ReadHttp(ref reader, ref fields);
            }
            else
            {
                Note(ref reader, ContextFieldOf(name), ref fields);
            }
        }
    }

    private static void ReadHttp(ref Utf8JsonReader reader, ref JsonEventFields fields)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            Note(ref reader, HttpFieldOf(name), ref fields);
        }
    }

    private static void Note(ref Utf8JsonReader reader, EventField? field, ref JsonEventFields fields)
    {
        var start = (int)reader.TokenStartIndex;
        var isNull = reader.TokenType == JsonTokenType.Null;
        reader.Skip();
        if (field is { } known)
        {
            fields[(int)known] = isNull ? default : new JsonSlice(start, (int)reader.BytesConsumed - start);
        }
    }

    private static EventField? FieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when Is(name, "path"u8) => EventField.Path,
        4 when Is(name, "body"u8) => EventField.Body,
        7 when Is(name, "headers"u8) => EventField.Headers,
        7 when Is(name, "rawPath"u8) => EventField.RawPath,
        7 when Is(name, "version"u8) => EventField.Version,
        7 when Is(name, "cookies"u8) => EventField.Cookies,
        8 when Is(name, "resource"u8) => EventField.Resource,
        10 when Is(name, "httpMethod"u8) => EventField.HttpMethod,
        14 when Is(name, "rawQueryString"u8) => EventField.RawQueryString,
        15 when Is(name, "isBase64Encoded"u8) => EventField.IsBase64Encoded,
        17 when Is(name, "multiValueHeaders"u8) => EventField.MultiValueHeaders,
        21 when Is(name, "queryStringParameters"u8) => EventField.Query,
        31 when Is(name, "multiValueQueryStringParameters"u8) => EventField.MultiValueQuery,
        _ => null,
    };

    private static EventField? ContextFieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when Is(name, "elb"u8) => EventField.LoadBalancer,
        5 when Is(name, "stage"u8) => EventField.Stage,
        5 when Is(name, "apiId"u8) => EventField.ApiId,
        10 when Is(name, "domainName"u8) => EventField.DomainName,
        _ => null,
    };

    private static EventField? HttpFieldOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when Is(name, "path"u8) => EventField.ContextPath,
        6 when Is(name, "method"u8) => EventField.ContextMethod,
        _ => null,
    };

    // The official serializer reads names without case, so events written by hand or by other tools may have other cases.
    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> field) => Ascii.EqualsIgnoreCase(name, field);
}
