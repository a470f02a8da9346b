using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>
/// A source of events: how its events are recognized and read, and how its responses are written, in the Stream form and in the typed form. There is one object
/// for each source, which keeps no data of a request. <c>EventSources</c> lists them. An <see cref="EventTypeAttribute"/> specifies the event type.
/// </summary>
internal abstract class EventSource : IRequestSource
{
    /// <summary>The largest response of a function, in bytes (AWS: "Lambda quotas").</summary>
    protected const int LambdaLimit = 6 * 1024 * 1024;

    /// <summary>Gets the name of the source's resolver, for messages.</summary>
    public abstract string ResolverName { get; }

    /// <summary>Gets the description of the source and its fields, for messages: <c>an Application Load Balancer (path, httpMethod and requestContext.elb)</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Gets the largest response of the source, in bytes.</summary>
    public abstract int ResponseLimit { get; }

    /// <summary>Gets the members of the event's JSON with other names than those of AWS, or <see langword="null"/> if there are none.</summary>
    protected virtual EventFieldNames? OwnNames => null;

    /// <summary>Returns how likely the source sent an event.</summary>
    public abstract Likeness Compare(RawEvent sent);

    /// <summary>Parses an event, and takes ownership of its bytes.</summary>
    /// <exception cref="InvalidEventException">The bytes are not a JSON object.</exception>
    public JsonEvent Parse(RentedBytes bytes)
    {
        try
        {
            return JsonEvent.Parse(bytes, OwnNames);
        }
        catch (Exception exception) when (IsOfJson(exception))
        {
            throw new InvalidEventException($"The event is not a JSON object: {ResolverName} reads the event of {Description}.", exception);
        }
    }

    /// <summary>Reads the event's method, in upper case, and its path.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="sources">All sources, to find the one that sent the event.</param>
    /// <exception cref="InvalidEventException">The event has no method or path, or belongs to another source.</exception>
    public RequestLine ReadRequestLine(RawEvent sent, EventSourceList sources)
    {
        var foreign = sources.Find(sent, this, out var likeness);
        if (foreign != this && likeness >= RefusesFrom)
        {
            OtherEvent.ThrowIfKnown(sent, this);
            throw new InvalidEventException($"This looks like an event of {foreign.Description}, which {ResolverName} cannot answer: use {foreign.ResolverName}.");
        }

        if (sent.DescribeMistyped() is { } mistyped)
        {
            throw new InvalidEventException($"The event's {mistyped}, so {ResolverName} cannot read it: send the event of {Description}.");
        }

        if (!TryReadRequestLine(sent, out var line, out var missing))
        {
            OtherEvent.ThrowIfKnown(sent, this);
            throw new InvalidEventException(sources.Find(sent, this, out _) is var other && other != this
                ? $"The event has no {missing}, so {ResolverName} cannot route it: this looks like an event of {other.Description}: use {other.ResolverName}."
                : $"The event has no {missing}, so {ResolverName} cannot route it: send the event of {Description}.");
        }

        return line;
    }

    public abstract string ReadRawPath(RawEvent sent);

    public virtual RequestHeaders ReadHeaders(RawEvent sent) => new(new EventHeaders(sent, HeaderFieldOf(sent)));

    public HeaderComparison CompareHeader(RawEvent sent, string name, string value) => sent.ComparePair(HeaderFieldOf(sent), name, value);

    public abstract Query ReadQuery(RawEvent sent);

    public virtual RequestCookies ReadCookies(RawEvent sent, Request request)
    {
        var cookies = new RequestCookies();
        foreach (var header in request.Headers.GetValues("Cookie"))
        {
            cookies.AppendHeader(header);
        }

        return cookies;
    }

    /// <exception cref="InvalidEventException">The context of the event is not valid JSON, or has text that is not valid Unicode.</exception>
    public virtual ClaimsPrincipal ReadUser(RawEvent sent, Request request, RequestTrust trust)
    {
        try
        {
            return FindUser(sent, trust);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException and not ObjectDisposedException)
        {
            throw new InvalidEventException($"The event's requestContext is not that of {Description}.", exception);
        }
    }

    /// <exception cref="InvalidEventException">The context of the event is not valid JSON, or has text that is not valid Unicode.</exception>
    public string? ReadAuthorizerValue(RawEvent sent, string name)
    {
        try
        {
            return AuthorizerClaims.TextOf(FindAuthorizerContext(sent), name);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException and not ObjectDisposedException)
        {
            throw new InvalidEventException($"The event's requestContext is not that of {Description}.", exception);
        }
    }

    public virtual string? ReadClientAddress(RawEvent sent, Request request) => null;

    /// <summary>
    /// Returns the scheme. API Gateway and Function URLs accept only https. Emulators of them on a developer's machine add their port to the domain name, which AWS
    /// never does.
    /// </summary>
    public virtual string ReadScheme(RawEvent sent, Request request) =>
        sent.Text(EventField.DomainName)?.Contains(':', StringComparison.Ordinal) == true && string.Equals(request.Headers["X-Forwarded-Proto"], "http", StringComparison.OrdinalIgnoreCase) ? "http" : "https";

    public virtual string? ReadHost(RawEvent sent, Request request) => sent.Text(EventField.DomainName) ?? request.Headers["Host"];

    public virtual string ReadPublicPath(RawEvent sent, Request request) => request.RoutedPath.EncodeWhole();

    public virtual string? ReadRawQuery(RawEvent sent) => null;

    /// <summary>Reads the body, or null if there is none, which a load balancer sends as an empty string. Only <c>isBase64Encoded</c> determines the encoding.</summary>
    /// <exception cref="BadRequestException">The body is not base64, but the event specifies that it is.</exception>
    public RequestBody? ReadBody(RawEvent sent, Request request)
    {
        if (!sent.IsTrue(EventField.IsBase64Encoded))
        {
            return sent.ReadTextBody(EventField.Body);
        }

        if (sent.Text(EventField.Body) is not { Length: > 0 } text)
        {
            return null;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            throw new BadRequestException("The request body is not valid base64, although the event says that it is.");
        }

        return new RequestBody(bytes.AsSpan(0, length).ToArray(), Charset.Of(request.Headers["Content-Type"]));
    }

    /// <exception cref="InvalidEventException">A field that only the Amazon.Lambda type has doesn't fit it, or is not valid Unicode.</exception>
    public object ReadEvent(RawEvent sent)
    {
        try
        {
            return sent.ToObject(Deserialize);
        }
        catch (JsonException exception)
        {
            throw new InvalidEventException($"The event's {MistypedField.PathOf(exception)} is not of the type that the event of {Description} has there.", exception);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            throw JsonText.NotUnicode(exception);
        }
    }

    public byte[] ReadEventJson(RawEvent sent) => sent.CopyJson() ?? Serialize(sent.ToObject(Deserialize));

    /// <summary>Determines whether the source that sent an event can stream the response.</summary>
    public virtual bool CanStream(RawEvent sent) => false;

    /// <summary>Gets whether the prelude of a streamed response has several values for each header, rather than joined ones.</summary>
    public virtual bool HasMultiValuePrelude => false;

    /// <summary>Returns the resource whose method received the request, if the source streams some methods and not others; otherwise null.</summary>
    public virtual string? ResourceOf(RawEvent sent) => null;

    /// <summary>Creates the writer of JSON responses.</summary>
    public virtual ResponseWriter CreateJsonWriter(IBufferWriter<byte> output) => new JsonResponseWriter(output);

    /// <summary>Writes a response in the format of the source.</summary>
    public abstract void Write(Response response, Request request, RawEvent sent, ResponseWriter writer);

    /// <summary>Gets the likeness to another source at which an event is rejected.</summary>
    protected virtual Likeness RefusesFrom => Likeness.Certain;

    /// <summary>Reads the method and the path, or returns the name of the missing field.</summary>
    protected abstract bool TryReadRequestLine(RawEvent sent, out RequestLine line, [NotNullWhen(false)] out string? missing);

    /// <summary>Returns the field with the headers.</summary>
    protected virtual EventField HeaderFieldOf(RawEvent sent) => EventField.Headers;

    /// <summary>Finds the client that the source's authorizer identified. The default is an anonymous client, for sources without an authorizer.</summary>
    protected virtual ClaimsPrincipal FindUser(RawEvent sent, RequestTrust trust) => new(new ClaimsIdentity());

    /// <summary>Finds the object that a Lambda authorizer passed to the function; undefined for sources without an authorizer.</summary>
    protected virtual JsonElement FindAuthorizerContext(RawEvent sent) => default;

    /// <summary>Determines whether the client called the domain of API Gateway itself, whose URLs begin with the stage. URLs of custom domains don't.</summary>
    protected static bool IsAtApiDomain(Request request) => request.Host.Contains(".execute-api.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the JSON metadata of the event type.</summary>
    protected abstract JsonTypeInfo EventJson { get; }

    /// <summary>Deserializes an event to its event type.</summary>
    protected virtual object Deserialize(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, EventJson)!;

    private byte[] Serialize(object sent) => JsonSerializer.SerializeToUtf8Bytes(sent, EventJson);

    // Separate from Parse, which would otherwise load System.Text.Json into every app.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOfJson(Exception exception) => exception is JsonException;
}

/// <summary>The sources whose events have <c>path</c> and <c>httpMethod</c>, and both single-value and multi-value maps.</summary>
internal abstract class PathEventSource : EventSource
{
    public override string ReadRawPath(RawEvent sent) => sent.Text(EventField.Path) ?? "";

    public override Query ReadQuery(RawEvent sent)
    {
        var query = new Query();
        sent.CopyPairs(SeveralOrSingle(sent, EventField.MultiValueQuery, EventField.Query), query);
        return query;
    }

    protected override EventField HeaderFieldOf(RawEvent sent) => SeveralOrSingle(sent, EventField.MultiValueHeaders, EventField.Headers);

    protected override bool TryReadRequestLine(RawEvent sent, out RequestLine line, [NotNullWhen(false)] out string? missing)
    {
        line = default;
        missing = null;
        if (sent.Text(EventField.Path) is not { } path)
        {
            missing = "path";
        }
        else if (sent.Method(EventField.HttpMethod) is not { Length: > 0 } method)
        {
            missing = "httpMethod";
        }
        else
        {
            line = new RequestLine(method.ToUpperInvariant(), new RequestPath(path, isPercentEncoded: true));
        }

        return missing is null;
    }

    protected static Likeness ComparePath(RawEvent sent) =>
        sent.Has(EventField.Path) || sent.Has(EventField.HttpMethod) ? Likeness.Possible : Likeness.None;

    /// <summary>Returns the multi-value map if it has entries, and the single-value map otherwise.</summary>
    private static EventField SeveralOrSingle(RawEvent sent, EventField several, EventField single) => sent.HasPairs(several) ? several : single;
}

/// <summary>Specifies how likely a source sent an event.</summary>
internal enum Likeness
{
    /// <summary>The source doesn't send such events.</summary>
    None,

    /// <summary>The event has a field that the source sends, but other sources send it, too.</summary>
    Possible,

    /// <summary>The event has fields that only this source sends.</summary>
    Likely,

    /// <summary>The event names its source or the version of its payload.</summary>
    Certain,
}

/// <summary>The sources, which are distinguished by the fields of their events.</summary>
internal sealed class EventSourceList(IReadOnlyList<EventSource> sources)
{
    /// <summary>Returns the source that most likely sent an event.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="current">The source that is preferred if several or none fit.</param>
    /// <param name="likeness">Receives how likely it is.</param>
    public EventSource Find(RawEvent sent, EventSource current, out Likeness likeness)
    {
        var best = current;
        likeness = current.Compare(sent);
        if (likeness >= Likeness.Likely)
        {
            return current;
        }

        foreach (var source in sources)
        {
            if (source != current && source.Compare(sent) is var other && other > likeness)
            {
                (best, likeness) = (source, other);
            }
        }

        return best;
    }
}

/// <summary>The headers in a field of an event.</summary>
internal sealed class EventHeaders(RawEvent sent, EventField field) : IHeaderSource
{
    public IReadOnlyList<string> Find(string name) => sent.FindPairs(field, name);

    public void CopyTo(RequestHeaders target) => sent.CopyPairs(field, target);
}

/// <summary>The data that routes a request: the method in upper case, and the path without the stage.</summary>
internal readonly record struct RequestLine(string Method, RequestPath Path);
