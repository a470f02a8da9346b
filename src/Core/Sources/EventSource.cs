using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>
/// A source of events: how its event is recognized and read, and how its response is written, for the Stream form and the typed form alike. One object per
/// source, which keeps nothing of a request. <c>EventSources</c> lists them; an <see cref="EventTypeAttribute"/> names the event type.
/// </summary>
internal abstract class EventSource : IRequestSource
{
    /// <summary>The largest response of a function, in bytes (AWS: "Lambda quotas").</summary>
    protected const int LambdaLimit = 6 * 1024 * 1024;

    private readonly EventDeserializer _deserialize;
    private readonly Func<object, byte[]> _serialize;

    protected EventSource() => (_deserialize, _serialize) = (Deserialize, Serialize);

    /// <summary>The name of the resolver of this source, for messages.</summary>
    public abstract string ResolverName { get; }

    /// <summary>What the events are and which fields they have, for messages: <c>an Application Load Balancer (path, httpMethod and requestContext.elb)</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The largest response that the source can carry, in bytes.</summary>
    public abstract int ResponseLimit { get; }

    /// <summary>The members of the event's JSON that have other names than those of AWS; <see langword="null"/> if there are none.</summary>
    protected virtual EventFieldNames? OwnNames => null;

    /// <summary>How much an event looks like one of this source.</summary>
    public abstract Likeness Compare(RawEvent sent);

    /// <summary>Takes over the bytes of an event.</summary>
    /// <exception cref="InvalidEventException">The bytes are not a JSON object.</exception>
    public JsonEvent Parse(RentedBytes bytes)
    {
        try
        {
            return JsonEvent.Parse(bytes, OwnNames);
        }
        catch (JsonException exception)
        {
            throw new InvalidEventException($"The event is not a JSON object: {ResolverName} reads the event of {Description}.", exception);
        }
    }

    /// <summary>The event's method in upper case, and its path.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="sources">All sources, one of which may have sent the event instead.</param>
    /// <exception cref="InvalidEventException">The event lacks one, or is of another source.</exception>
    public RequestLine ReadRequestLine(RawEvent sent, EventSourceList sources)
    {
        var foreign = sources.Find(sent, this, out var likeness);
        if (foreign != this && likeness >= RefusesFrom)
        {
            throw new InvalidEventException($"This looks like an event of {foreign.Description}, which {ResolverName} cannot answer: use {foreign.ResolverName}.");
        }

        if (sent.DescribeMistyped() is { } mistyped)
        {
            throw new InvalidEventException($"The event's {mistyped}, so {ResolverName} cannot read it: send the event of {Description}.");
        }

        if (!TryReadRequestLine(sent, out var line, out var missing))
        {
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

    /// <summary>The body, or null without one: a load balancer says so with an empty text. <c>isBase64Encoded</c> alone decides what the text means.</summary>
    /// <exception cref="BadRequestException">The body is not base64 although the event says so.</exception>
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

        var bytes = new byte[text.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            throw new BadRequestException("The request body is not valid base64, although the event says that it is.");
        }

        return new RequestBody(bytes.AsSpan(0, length).ToArray(), Charset.Of(request.Headers["Content-Type"]));
    }

    /// <exception cref="InvalidEventException">A field that only the Amazon.Lambda type has does not fit it.</exception>
    public object ReadEvent(RawEvent sent)
    {
        try
        {
            return sent.ToObject(_deserialize);
        }
        catch (JsonException exception)
        {
            throw new InvalidEventException($"The event's {MistypedField.PathOf(exception)} is not of the type that the event of {Description} has there.", exception);
        }
    }

    public byte[] ReadEventJson(RawEvent sent) => sent.ToJson(_serialize);

    /// <summary>Creates what writes a response as JSON.</summary>
    public virtual ResponseWriter CreateJsonWriter(IBufferWriter<byte> output) => new JsonResponseWriter(output);

    /// <summary>Writes what the source wants back.</summary>
    public abstract void Write(Response response, Request request, RawEvent sent, ResponseWriter writer);

    /// <summary>How much an event must look like one of another source to be refused.</summary>
    protected virtual Likeness RefusesFrom => Likeness.Certain;

    /// <summary>Reads the request line, or names the field that it needs and the event lacks.</summary>
    protected abstract bool TryReadRequestLine(RawEvent sent, out RequestLine line, [NotNullWhen(false)] out string? missing);

    /// <summary>The field that has the headers.</summary>
    protected virtual EventField HeaderFieldOf(RawEvent sent) => EventField.Headers;

    /// <summary>The metadata that reads and writes the event type.</summary>
    protected abstract JsonTypeInfo EventJson { get; }

    /// <summary>Deserializes an event to its event type.</summary>
    protected virtual object Deserialize(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, EventJson)!;

    private byte[] Serialize(object sent) => JsonSerializer.SerializeToUtf8Bytes(sent, EventJson);
}

/// <summary>The sources whose events have <c>path</c> and <c>httpMethod</c>, and maps with one and with several values.</summary>
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
            line = new RequestLine(RequestLine.UpperCase(method), new RequestPath(path, isPercentEncoded: true));
        }

        return missing is null;
    }

    protected static Likeness ComparePath(RawEvent sent) =>
        sent.Has(EventField.Path) || sent.Has(EventField.HttpMethod) ? Likeness.Possible : Likeness.None;

    /// <summary>The map with several values a name where it has entries, else the one with a single value.</summary>
    private static EventField SeveralOrSingle(RawEvent sent, EventField several, EventField single) => sent.HasPairs(several) ? several : single;
}

/// <summary>How much an event looks like one of a source.</summary>
internal enum Likeness
{
    /// <summary>The source does not send such events.</summary>
    None,

    /// <summary>The event has a field that is read, but other sources have it too.</summary>
    Possible,

    /// <summary>The event has fields that only this source sends.</summary>
    Likely,

    /// <summary>The event names its source or the version of its payload.</summary>
    Certain,
}

/// <summary>Sources that are told apart by the shapes of their events.</summary>
internal sealed class EventSourceList(IReadOnlyList<EventSource> sources)
{
    /// <summary>The source that an event looks like most.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="current">The source that is preferred where the shape fits several or none.</param>
    /// <param name="likeness">How much it does.</param>
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

/// <summary>What routes a request: its method in upper case and its path without the stage.</summary>
internal readonly record struct RequestLine(string Method, RequestPath Path)
{
    public static string UpperCase(string method) => method switch
    {
        "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" => method,
        _ => method.ToUpperInvariant(),
    };
}
