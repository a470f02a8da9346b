using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Walks through an event's JSON once and notes where the fields stand.</summary>
internal static class JsonEventReader
{
    /// <exception cref="JsonException">The bytes are no JSON object.</exception>
    public static void Read(ReadOnlySpan<byte> json, ref JsonEventFields fields)
    {
        var scanner = new JsonScanner(json);
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadName(isFirst, out var name); isFirst = false)
        {
            if (scanner.IsAtObject && Is(name, "requestContext"u8))
            {
                ReadContext(ref scanner, ref fields);
            }
            else
            {
                Note(ref scanner, FieldOf(name), ref fields);
            }
        }

        scanner.End();
    }

    private static void ReadContext(ref JsonScanner scanner, ref JsonEventFields fields)
    {
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadName(isFirst, out var name); isFirst = false)
        {
            if (scanner.IsAtObject && Is(name, "http"u8))
            {
                ReadHttp(ref scanner, ref fields);
            }
            else
            {
                Note(ref scanner, ContextFieldOf(name), ref fields);
            }
        }
    }

    private static void ReadHttp(ref JsonScanner scanner, ref JsonEventFields fields)
    {
        scanner.BeginObject();
        for (var isFirst = true; scanner.TryReadName(isFirst, out var name); isFirst = false)
        {
            Note(ref scanner, HttpFieldOf(name), ref fields);
        }
    }

    private static void Note(ref JsonScanner scanner, EventField? field, ref JsonEventFields fields)
    {
        var isNull = scanner.IsAtNull;
        var slice = scanner.SkipValue();
        if (field is { } known)
        {
            fields[(int)known] = isNull ? default : slice;
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
