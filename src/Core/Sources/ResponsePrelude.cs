using System.Buffers;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>
/// Represents what a streamed response begins with: status, headers, and cookies
/// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html">AWS: Response streaming</see>).
/// </summary>
public sealed class ResponsePrelude
{
    internal ResponsePrelude(
        int statusCode,
        IReadOnlyDictionary<string, string> headers,
        IReadOnlyDictionary<string, IReadOnlyList<string>> multiValueHeaders,
        IReadOnlyList<string> cookies) =>
        (StatusCode, Headers, MultiValueHeaders, Cookies) = (statusCode, headers, multiValueHeaders, cookies);

    /// <summary>Gets the HTTP status code.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the headers of a response to a Function URL, several values of one header joined by commas.</summary>
    /// <value>Empty for a REST API, which takes <see cref="MultiValueHeaders"/>. Names are not case-sensitive.</value>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the headers of a response to a REST API.</summary>
    /// <value>Empty for a Function URL, which takes <see cref="Headers"/>. Names are not case-sensitive.</value>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> MultiValueHeaders { get; }

    /// <summary>Gets the values of <c>Set-Cookie</c>.</summary>
    public IReadOnlyList<string> Cookies { get; }

    /// <summary>Returns the prelude as the UTF-8 JSON that the runtime client sends before eight NUL bytes and the body.</summary>
    /// <returns>The JSON. Members without entries are omitted.</returns>
    public byte[] ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode"u8, StatusCode);
            if (Headers.Count > 0)
            {
                json.WriteStartObject("headers"u8);
                foreach (var (name, value) in Headers)
                {
                    json.WriteString(name, value);
                }

                json.WriteEndObject();
            }

            if (MultiValueHeaders.Count > 0)
            {
                json.WriteStartObject("multiValueHeaders"u8);
                foreach (var (name, values) in MultiValueHeaders)
                {
                    WriteTexts(json, name, values);
                }

                json.WriteEndObject();
            }

            if (Cookies.Count > 0)
            {
                WriteTexts(json, "cookies", Cookies);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

/// <summary>
/// Defines a Lambda context that opens the response stream of its invocation. It takes the place of Lambda's runtime client, for example in a test or in an emulator.
/// </summary>
public interface IStreamingLambdaContext : ILambdaContext
{
    /// <summary>Opens the response stream. The library calls this method at most once for each invocation, and then ignores the result of the handler.</summary>
    /// <param name="prelude">The status, headers, and cookies.</param>
    /// <returns>
    /// The stream that receives the body. Each write is sent immediately. The library disposes the stream when the body is complete, and not if an exception ends it.
    /// </returns>
    Stream OpenResponseStream(ResponsePrelude prelude);
}

/// <summary>Collects the prelude of a streamed response. Its headers have no framing, which belongs to the service.</summary>
/// <param name="isMultiValue">Whether the source takes several values for each header, rather than joined ones.</param>
internal sealed class PreludeWriter(bool isMultiValue) : ResponseWriter
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<string>> _multiValueHeaders = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<string> _cookies = [];
    private int _statusCode;

    /// <summary>Gets whether the response has a body.</summary>
    public bool HasBody { get; private set; }

    public ResponsePrelude ToPrelude() => new(_statusCode, _headers, _multiValueHeaders, _cookies);

    public override void Begin(int statusCode, string? description) => _statusCode = statusCode;

    public override void BeginHeaders()
    {
    }

    public override void WriteHeader(string name, string value)
    {
        if (Is(name, "Content-Length") || Is(name, "Transfer-Encoding"))
        {
            return;
        }

        if (isMultiValue)
        {
            WriteMultiValueHeader(name, [value]);
        }
        else
        {
            _headers[name] = value;
        }
    }

    public override void BeginMultiValueHeaders()
    {
    }

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values)
    {
        if (Is(name, "Set-Cookie"))
        {
            WriteCookies(values);
        }
        else if (!Is(name, "Content-Length") && !Is(name, "Transfer-Encoding"))
        {
            _multiValueHeaders[name] = values;
        }
    }

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies) => _cookies = cookies;

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null) => HasBody = isSent;

    public override void End()
    {
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
