using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>Writes a response as UTF-8 JSON, once and without an object in between.</summary>
internal sealed class JsonResponseWriter(IBufferWriter<byte> output) : ResponseWriter, IDisposable
{
    // The response is read by AWS, never by a browser as HTML: escaping more than JSON asks for would only cost bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter _json = new(output, Options);

    public override void Begin(int statusCode, string? description)
    {
        _json.WriteStartObject();
        _json.WriteNumber("statusCode"u8, statusCode);
        if (description is not null)
        {
            _json.WriteString("statusDescription"u8, description);
        }
    }

    public override void BeginHeaders() => _json.WriteStartObject("headers"u8);

    public override void WriteHeader(string name, string value) => _json.WriteString(name, value);

    public override void BeginMultiValueHeaders() => _json.WriteStartObject("multiValueHeaders"u8);

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    public override void EndHeaders() => _json.WriteEndObject();

    public override void WriteCookies(IReadOnlyList<string> cookies) => WriteMultiValueHeader("cookies", cookies);

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        if (!isSent)
        {
            WriteAbsentBody(whenAbsent);
            return;
        }

        switch (response.Content)
        {
            case string text when !response.IsBase64Encoded:
                _json.WriteString("body"u8, text);
                break;
            case var _ when response.IsBase64Encoded:
                _json.WriteBase64String("body"u8, response.GetBodyBytes().Span);
                break;
            default:
                _json.WriteString("body"u8, response.GetBodyBytes().Span);
                break;
        }

        _json.WriteBoolean("isBase64Encoded"u8, response.IsBase64Encoded);
    }

    public override void End()
    {
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WriteAbsentBody(string? whenAbsent)
    {
        if (whenAbsent is not null)
        {
            _json.WriteString("body"u8, whenAbsent);
        }

        _json.WriteBoolean("isBase64Encoded"u8, false);
    }
}
