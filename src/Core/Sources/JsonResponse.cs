using System.Buffers;

namespace LambdaEventHandler;

/// <summary>The response's JSON as a stream.</summary>
internal static class JsonResponse
{
    public static Stream Write(Response response, Request request, RawEvent source)
    {
        using var buffer = PooledBuffer.Rent();
        Write(response, request, source, buffer);
        if (buffer.WrittenSpan.Length > source.Format.ResponseLimit)
        {
            var replacement = ResponseLimit.Replace(response, request, source.Format, buffer.WrittenSpan.Length);
            buffer.Clear();
            Write(replacement, request, source, buffer);
        }

        return new MemoryStream(buffer.WrittenSpan.ToArray());
    }

    /// <summary>How many bytes the response's JSON has.</summary>
    public static int Measure(Response response, Request request, RawEvent source)
    {
        using var buffer = PooledBuffer.Rent();
        Write(response, request, source, buffer);
        return buffer.WrittenSpan.Length;
    }

    private static void Write(Response response, Request request, RawEvent source, PooledBuffer buffer) =>
        source.Format.Write(response, request, source, new JsonResponseWriter(buffer));
}

/// <summary>Writes a response as UTF-8 JSON, once and without an object in between.</summary>
internal sealed class JsonResponseWriter(IBufferWriter<byte> output) : ResponseWriter
{
    private readonly JsonTextWriter _json = new(output);

    public override void Begin(int statusCode, string? description)
    {
        _json.WriteStartObject();
        _json.WriteName("statusCode"u8);
        _json.WriteNumber(statusCode);
        if (description is not null)
        {
            _json.WriteName("statusDescription"u8);
            _json.WriteString(description);
        }
    }

    public override void BeginHeaders()
    {
        _json.WriteName("headers"u8);
        _json.WriteStartObject();
    }

    public override void WriteHeader(string name, string value)
    {
        _json.WriteName(name);
        _json.WriteString(value);
    }

    public override void BeginMultiValueHeaders()
    {
        _json.WriteName("multiValueHeaders"u8);
        _json.WriteStartObject();
    }

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values)
    {
        _json.WriteName(name);
        _json.WriteStartArray();
        foreach (var value in values)
        {
            _json.WriteString(value);
        }

        _json.WriteEndArray();
    }

    public override void EndHeaders() => _json.WriteEndObject();

    public override void WriteCookies(IReadOnlyList<string> cookies) => WriteMultiValueHeader("cookies", cookies);

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        if (isSent || whenAbsent is not null)
        {
            _json.WriteName("body"u8);
            WriteBodyText(response, isSent, whenAbsent);
        }

        _json.WriteName("isBase64Encoded"u8);
        _json.WriteBoolean(isSent && response.IsBase64Encoded);
    }

    public override void End() => _json.WriteEndObject();

    private void WriteBodyText(Response response, bool isSent, string? whenAbsent)
    {
        if (!isSent)
        {
            _json.WriteString(whenAbsent);
        }
        else if (response.IsBase64Encoded)
        {
            _json.WriteBase64(response.GetBodyBytes().Span);
        }
        else if (response.Content is Utf8Text text)
        {
            _json.WriteString(text.Bytes.Span);
        }
        else
        {
            _json.WriteString(BodyText.Of(response));
        }
    }
}
