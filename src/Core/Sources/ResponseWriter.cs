using System.Buffers;

namespace LambdaEventHandler;

/// <summary>Writes a response for a source, as JSON or as an object of the Amazon.Lambda packages.</summary>
internal abstract class ResponseWriter
{
    public abstract void Begin(int statusCode, string? description);

    public abstract void BeginHeaders();

    public abstract void WriteHeader(string name, string value);

    public abstract void BeginMultiValueHeaders();

    public abstract void WriteMultiValueHeader(string name, IReadOnlyList<string> values);

    public abstract void EndHeaders();

    public abstract void WriteCookies(IReadOnlyList<string> cookies);

    /// <summary>Writes the body, and whether it is base64.</summary>
    /// <param name="response">The response.</param>
    /// <param name="isSent">Whether the body is sent.</param>
    /// <param name="whenAbsent">The text to write if the body is not sent, or null to write nothing.</param>
    public abstract void WriteBody(Response response, bool isSent, string? whenAbsent = null);

    public abstract void End();
}

/// <summary>Collects a response for the types with a map of single-value headers and a map of multi-value headers.</summary>
internal abstract class HeaderMapsWriter : ResponseWriter
{
    protected int StatusCode { get; private set; }

    protected string? StatusDescription { get; private set; }

    protected Dictionary<string, string>? Headers { get; private set; }

    protected Dictionary<string, IList<string>>? MultiValueHeaders { get; private set; }

    protected string? Body { get; private set; }

    protected bool IsBase64Encoded { get; private set; }

    public override void Begin(int statusCode, string? description) => (StatusCode, StatusDescription) = (statusCode, description);

    public override void BeginHeaders() => Headers = new(StringComparer.OrdinalIgnoreCase);

    public override void WriteHeader(string name, string value) => Headers![name] = value;

    protected void DistinguishCase() => Headers = new(Headers!, StringComparer.Ordinal);

    public override void BeginMultiValueHeaders() => MultiValueHeaders = new(StringComparer.OrdinalIgnoreCase);

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values) => MultiValueHeaders![name] = [.. values];

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies) => WriteMultiValueHeader("Set-Cookie", cookies);

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        Body = isSent ? BodyText.Of(response) : whenAbsent;
        IsBase64Encoded = isSent && response.IsBase64Encoded;
    }
}

/// <summary>Returns the body as the text of a response object: unchanged, or as base64.</summary>
internal static class BodyText
{
    public static string Of(Response response) =>
        response.IsBase64Encoded ? Convert.ToBase64String(response.GetBodyBytes().Span) : response.Body.Text ?? "";
}

/// <summary>Writes a response as a JSON stream.</summary>
internal static class JsonResponse
{
    public static Stream Write(Response response, Request request, EventSource source, RawEvent sent)
    {
        using var buffer = PooledBuffer.Rent();
        Write(response, request, source, sent, buffer);
        if (buffer.WrittenSpan.Length > source.ResponseLimit)
        {
            var replacement = ResponseLimit.Replace(response, request, source, buffer.WrittenSpan.Length);
            buffer.Clear();
            Write(replacement, request, source, sent, buffer);
        }

        return new MemoryStream(buffer.ToArray());
    }

    /// <summary>Returns the size of the response's JSON, in bytes.</summary>
    public static int Measure(Response response, Request request, EventSource source, RawEvent sent)
    {
        using var buffer = PooledBuffer.Rent();
        Write(response, request, source, sent, buffer);
        return buffer.WrittenSpan.Length;
    }

    private static void Write(Response response, Request request, EventSource source, RawEvent sent, PooledBuffer buffer) =>
        source.Write(response, request, sent, source.CreateJsonWriter(buffer));
}

/// <summary>Writes a response as UTF-8 JSON, without an intermediate object.</summary>
internal sealed class JsonResponseWriter(IBufferWriter<byte> output) : ResponseWriter
{
    private readonly JsonTextWriter _json = JsonTextWriter.On(output);

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
        else if (response.Body.IsUtf8)
        {
            _json.WriteString(response.GetBodyBytes().Span);
        }
        else
        {
            _json.WriteString(BodyText.Of(response));
        }
    }
}

/// <summary>Determines which responses have a body (RFC 9110, section 6.4.1).</summary>
internal static class MessageBody
{
    public static bool IsSent(Response response, Request request) =>
        response.Body.Kind != ResponseBodyKind.None && request.Method != "HEAD" && IsAllowed(response);

    /// <summary>Determines whether the status allows a body. If it doesn't, the response has no <c>Content-Type</c>, either.</summary>
    public static bool IsAllowed(Response response) => HttpStatus.AllowsBody(response.StatusCode);
}

/// <summary>The headers that go out, each name once with all its values; <c>Content-Type</c> first, <c>Set-Cookie</c> last.</summary>
internal ref struct HeaderGroups(Response response, bool withCookies)
{
    private const string ContentType = "Content-Type";
    private const string SetCookie = "Set-Cookie";

    private readonly ReadOnlySpan<KeyValuePair<string, string>> _entries = response.HasHeaders ? response.Headers.Entries : default;
    private readonly NameIndex? _index = response.HasHeaders ? response.Headers.Index : null;
    private int _position = -2;

    public string Name { get; private set; } = "";

    /// <summary>Gets the last value.</summary>
    public string Last { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>Gets whether the values are cookies, which cannot be joined (RFC 6265, section 3).</summary>
    public readonly bool IsCookies => Name == SetCookie;

    public static IReadOnlyList<string> CookiesOf(Response response)
    {
        var ofHeaders = response.HasHeaders ? response.Headers.GetValues(SetCookie) : [];
        var ofCookies = response.HasCookies ? (IReadOnlyList<string>)response.Cookies : [];
        return ofHeaders.Count == 0 ? ofCookies : [.. ofHeaders, .. ofCookies];
    }

    public bool MoveNext()
    {
        if (++_position < 0 && MessageBody.IsAllowed(response) && response.ContentType is { } contentType)
        {
            Set(ContentType, contentType, 1);
            return true;
        }

        for (_position = Math.Max(_position, 0); _position < _entries.Length; _position++)
        {
            if (IsFirstOfItsName(_position))
            {
                Gather();
                return true;
            }
        }

        return MoveToCookies();
    }

    public readonly IReadOnlyList<string> Values() =>
        IsCookies ? CookiesOf(response) :
        Name == ContentType ? [Last] : response.Headers.GetValues(Name);

    private bool MoveToCookies()
    {
        if (!withCookies || _position > _entries.Length || CookiesOf(response) is not { Count: > 0 } cookies)
        {
            return false;
        }

        Set(SetCookie, cookies[^1], cookies.Count);
        return true;
    }

    private void Gather()
    {
        var (name, value) = _entries[_position];
        Set(name, value, 1);
        if (_index?.Find(name) is { } chain)
        {
            Set(name, _entries[chain.Last].Value, chain.Count);
            return;
        }

        for (var i = _position + 1; i < _entries.Length; i++)
        {
            if (response.Headers.Names.Equals(_entries[i].Key, name))
            {
                Set(name, _entries[i].Value, Count + 1);
            }
        }
    }

    private readonly bool IsFirstOfItsName(int index)
    {
        var name = _entries[index].Key;
        if (IsSame(name, ContentType) || IsSame(name, SetCookie))
        {
            return false;
        }

        if (_index?.Find(name) is { } chain)
        {
            return chain.First == index;
        }

        for (var i = 0; i < index; i++)
        {
            if (response.Headers.Names.Equals(_entries[i].Key, name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private void Set(string name, string last, int count) => (Name, Last, Count) = (name, last, count);
}
