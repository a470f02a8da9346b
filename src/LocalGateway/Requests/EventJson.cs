using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LambdaEventHandler.Gateway;

/// <summary>The event's UTF-8 JSON.</summary>
internal static class EventJson
{
    // The services escape no more than JSON asks for.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>A stream at its beginning.</returns>
    public static MemoryStream Of(FrontService service, ReceivedRequest request)
    {
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Plain))
        {
            writer.WriteStartObject();
            service.WriteEvent(writer, request);
            writer.WriteEndObject();
        }

        json.Position = 0;
        return json;
    }
}

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

/// <summary>A request's body as an event carries it: text as it is, everything else in base64.</summary>
internal readonly record struct EventBody(string Text, bool IsBase64Encoded)
{
    /// <param name="request">The request.</param>
    /// <param name="isTextType">Whether the service takes bodies of a media type for text. A body without a type is text where it is UTF-8.</param>
    public static EventBody Of(ReceivedRequest request, Func<string, bool> isTextType)
    {
        var isText = !request.Headers["Content-Encoding"].Any() && (MediaTypeOf(request) is not { } type || isTextType(type));
        return isText && Utf8.IsValid(request.Body)
            ? new(System.Text.Encoding.UTF8.GetString(request.Body), IsBase64Encoded: false)
            : new(Convert.ToBase64String(request.Body), IsBase64Encoded: true);
    }

    private static string? MediaTypeOf(ReceivedRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Headers.Last("Content-Type"), out var parsed) ? parsed.MediaType?.ToLowerInvariant() : null;
}

/// <summary>Which media types services take for text.</summary>
internal static class TextTypes
{
    /// <summary>The types that ALB's page names ("Use Lambda functions as targets of an Application Load Balancer"); HTTP APIs and Function URLs keep to them as well, so that even a form arrives in base64.</summary>
    public static bool AreNamed(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/javascript" or "application/xml";

    /// <summary>A REST API takes for binary what its <c>binaryMediaTypes</c> name: here everything but text, as far as the type tells.</summary>
    public static bool AreTextual(string type) =>
        AreNamed(type)
        || type is "application/x-www-form-urlencoded" or "application/graphql" or "application/x-ndjson" or "application/yaml"
        || type.EndsWith("+json", StringComparison.Ordinal)
        || type.EndsWith("+xml", StringComparison.Ordinal);
}

/// <summary>What every service does to a request's headers: those of the connection end here, and the address, port and scheme that the client used are added.</summary>
internal static class ForwardedHeaders
{
    public const string TraceId = "X-Amzn-Trace-Id";

    private static readonly string[] OfTheConnection = ["Connection", "Expect", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    public static ReceivedHeaders Of(ReceivedRequest request)
    {
        var headers = request.Headers.Copy();
        foreach (var name in OfTheConnection)
        {
            headers.Remove(name);
        }

        headers.Set(TraceId, request.TraceId);
        headers.Set("X-Forwarded-For", string.Join(", ", [.. headers["X-Forwarded-For"], request.SourceAddress]));
        headers.Set("X-Forwarded-Port", request.Port.ToString(CultureInfo.InvariantCulture));
        headers.Set("X-Forwarded-Proto", "http");
        return headers;
    }
}
