using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LambdaEventHandler.Emulation;

/// <summary>Writes an event as UTF-8 JSON.</summary>
internal static class EventJson
{
    // The services escape only what JSON requires.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(FrontService service, ClientRequest request)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Plain))
        {
            writer.WriteStartObject();
            service.WriteEvent(writer, request);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}

/// <summary>Writes headers and queries: names with one value or with several.</summary>
internal static class JsonMaps
{
    /// <summary>Writes the last value of each name.</summary>
    public static void WriteLastValues(this Utf8JsonWriter writer, string property, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries) =>
        writer.WriteValues(property, entries, values => values[^1]);

    /// <summary>Writes the values of each name, separated by commas.</summary>
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

/// <summary>A request's body as an event contains it: text unchanged, and everything else as base64.</summary>
internal readonly record struct EventBody(string Text, bool IsBase64Encoded)
{
    /// <param name="request">The request.</param>
    /// <param name="isTextType">Determines whether the service treats bodies of a media type as text. A body without a type is text if it is valid UTF-8.</param>
    public static EventBody Of(ClientRequest request, Func<string, bool> isTextType)
    {
        var isText = !request.Headers["Content-Encoding"].Any() && (MediaTypeOf(request) is not { } type || isTextType(type));
        return isText && Utf8.IsValid(request.Body)
            ? new(System.Text.Encoding.UTF8.GetString(request.Body), IsBase64Encoded: false)
            : new(Convert.ToBase64String(request.Body), IsBase64Encoded: true);
    }

    private static string? MediaTypeOf(ClientRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Headers.Last("Content-Type"), out var parsed) ? parsed.MediaType?.ToLowerInvariant() : null;
}

/// <summary>The media types that services treat as text.</summary>
internal static class TextTypes
{
    /// <summary>Returns the types in ALB's documentation ("Use Lambda functions as targets of an Application Load Balancer"). HTTP APIs and Function URLs use the same types, so even forms are base64-encoded.</summary>
    public static bool AreNamed(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/javascript" or "application/xml";

    /// <summary>A REST API treats the types in its <c>binaryMediaTypes</c> as binary: here, everything except text types.</summary>
    public static bool AreTextual(string type) =>
        AreNamed(type)
        || type is "application/x-www-form-urlencoded" or "application/graphql" or "application/x-ndjson" or "application/yaml"
        || type.EndsWith("+json", StringComparison.Ordinal)
        || type.EndsWith("+xml", StringComparison.Ordinal);
}

/// <summary>Changes a request's headers as every service does: removes those of the connection, and adds the client's address, port, and scheme.</summary>
internal static class ForwardedHeaders
{
    public const string TraceId = "X-Amzn-Trace-Id";

    private static readonly string[] OfTheConnection = ["Connection", "Expect", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    public static HeaderList Of(ClientRequest request)
    {
        var headers = request.Headers.Copy();
        foreach (var name in OfTheConnection)
        {
            headers.Remove(name);
        }

        headers.Set(TraceId, request.TraceId);
        headers.Set("X-Forwarded-For", string.Join(", ", [.. headers["X-Forwarded-For"], request.SourceAddress]));
        headers.Set("X-Forwarded-Port", request.Port.ToString(CultureInfo.InvariantCulture));
        headers.Set("X-Forwarded-Proto", request.Scheme);
        return headers;
    }
}
