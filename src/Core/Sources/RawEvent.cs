namespace LambdaEventHandler;

/// <summary>
/// An event as its source sent it, field by field and undecoded: from JSON or from an Amazon.Lambda object, so that a format's rules are written once.
/// </summary>
internal abstract class RawEvent(EventFormat format) : IRequestSource
{
    public EventFormat Format { get; } = format;

    public string RawPath => Format.ReadRawPath(this);

    public int ResponseLimit => Format.ResponseLimit;

    /// <summary>Makes sure that the fields a request is read from have the types that the sources send; the objects of the Amazon.Lambda packages always have them.</summary>
    /// <exception cref="InvalidEventException">A field has another type; the message names it.</exception>
    public virtual void CheckTypes()
    {
    }

    /// <summary>Whether the field is there and not null.</summary>
    public abstract bool Has(EventField field);

    /// <summary>The text of a field; null where it is missing, null or no text.</summary>
    public abstract string? Text(EventField field);

    /// <summary>The text of a field that has a method: an event that is JSON knows the usual ones without making a text.</summary>
    public virtual string? Method(EventField field) => Text(field);

    /// <summary>Whether the field is <c>true</c>.</summary>
    public abstract bool IsTrue(EventField field);

    /// <summary>Appends an object's members: each text, each text of an array. Other values are passed over.</summary>
    public abstract void CopyPairs(EventField field, NamedValues target);

    /// <summary>The texts of an object's members with a name, without case.</summary>
    public abstract IReadOnlyList<string> FindPairs(EventField field, string name);

    /// <summary>Whether an object has one member with a name, without case, and exactly this text for it, of ASCII characters.</summary>
    public virtual bool IsSinglePair(EventField field, string name, string text) =>
        FindPairs(field, name) is [var only] && string.Equals(only, text, StringComparison.Ordinal);

    /// <summary>Whether the field is an object with at least one member.</summary>
    public abstract bool HasPairs(EventField field);

    /// <summary>The texts of an array.</summary>
    public abstract IReadOnlyList<string> Texts(EventField field);

    public abstract object ReadEvent();

    public abstract byte[] ReadEventJson();

    public RequestHeaders ReadHeaders() => Format.ReadHeaders(this);

    public bool IsSingleHeader(string name, string value) => IsSinglePair(Format.HeaderFieldOf(this), name, value);

    public Query ReadQuery() => Format.ReadQuery(this);

    public RequestCookies ReadCookies(Request request) => Format.ReadCookies(this, request);

    public RequestBody? ReadBody(Request request) => BodyReader.Read(this, request);
}

/// <summary>The fields of an event that a format reads. Everything else in it is passed over.</summary>
internal enum EventField
{
    Version,
    Resource,
    Path,
    HttpMethod,
    RawPath,
    RawQueryString,
    Headers,
    MultiValueHeaders,
    Query,
    MultiValueQuery,
    Cookies,
    Body,
    IsBase64Encoded,

    /// <summary><c>requestContext.stage</c></summary>
    Stage,

    /// <summary><c>requestContext.apiId</c></summary>
    ApiId,

    /// <summary><c>requestContext.domainName</c></summary>
    DomainName,

    /// <summary><c>requestContext.elb</c></summary>
    LoadBalancer,

    /// <summary><c>requestContext.http.method</c></summary>
    ContextMethod,

    /// <summary><c>requestContext.http.path</c></summary>
    ContextPath,
}

/// <summary>The headers in a field of an event.</summary>
internal sealed class EventHeaders(RawEvent source, EventField field) : IHeaderSource
{
    public IReadOnlyList<string> Find(string name) => source.FindPairs(field, name);

    public void CopyTo(RequestHeaders target) => source.CopyPairs(field, target);
}

/// <summary>The headers of an HTTP API 2.0 event: its <c>cookies</c>, which come apart from its headers, are the <c>Cookie</c> header that the client sent.</summary>
internal sealed class HttpEventHeaders(RawEvent source) : IHeaderSource
{
    private const string CookieName = "cookie";

    public IReadOnlyList<string> Find(string name)
    {
        var values = source.FindPairs(EventField.Headers, name);
        return values.Count == 0 && name.Equals(CookieName, StringComparison.OrdinalIgnoreCase) && JoinCookies() is { } cookies ? [cookies] : values;
    }

    public void CopyTo(RequestHeaders target)
    {
        source.CopyPairs(EventField.Headers, target);
        if (source.Has(EventField.Cookies) && source.FindPairs(EventField.Headers, CookieName).Count == 0 && JoinCookies() is { } cookies)
        {
            target.Append(CookieName, cookies);
        }
    }

    private string? JoinCookies() => source.Texts(EventField.Cookies) is { Count: > 0 } cookies ? string.Join("; ", cookies) : null;
}

/// <summary>The body of an event: <c>isBase64Encoded</c> alone decides what its text means.</summary>
internal static class BodyReader
{
    /// <summary>The body, or null without one: a load balancer says so with an empty text.</summary>
    public static RequestBody? Read(RawEvent source, Request request)
    {
        if (source.Text(EventField.Body) is not { Length: > 0 } text)
        {
            return null;
        }

        if (!source.IsTrue(EventField.IsBase64Encoded))
        {
            return new RequestBody(text);
        }

        var bytes = new byte[text.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            throw new BadRequestException("The request body is not valid base64, although the event says that it is.");
        }

        return new RequestBody(bytes.AsSpan(0, length).ToArray(), Charset.Of(request.Headers["Content-Type"]));
    }
}

/// <summary>What routes a request: its method in upper case and its path without the stage.</summary>
internal readonly record struct RequestLine(string Method, RequestPath Path)
{
    public static string UpperCase(string method) => method switch
    {
        "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" => method,
        _ => method.ToUpperInvariant(),
    };
}
