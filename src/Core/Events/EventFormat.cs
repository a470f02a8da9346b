namespace LambdaEventHandler;

/// <summary>What a source sends and what it wants back: the rules of its event and of its response. Knows nothing of a single request.</summary>
internal abstract class EventFormat
{
    /// <summary>The resolver of this source, for messages.</summary>
    public abstract string ResolverName { get; }

    /// <summary>The largest response that the source carries, in bytes.</summary>
    public abstract int ResponseLimit { get; }

    /// <summary>The event's method in upper case, and its path.</summary>
    /// <exception cref="InvalidEventException">The event lacks one, or is of another source.</exception>
    public abstract RequestLine ReadRequestLine(RawEvent source);

    public abstract string ReadRawPath(RawEvent source);

    public abstract RequestHeaders ReadHeaders(RawEvent source);

    /// <summary>The field that has the headers.</summary>
    public virtual EventField HeaderFieldOf(RawEvent source) => EventField.Headers;

    public abstract Query ReadQuery(RawEvent source);

    public virtual RequestCookies ReadCookies(RawEvent source, Request request)
    {
        var cookies = new RequestCookies();
        foreach (var header in request.Headers.GetValues("Cookie"))
        {
            cookies.AppendHeader(header);
        }

        return cookies;
    }

    /// <summary>Makes the official object of an event's JSON.</summary>
    public abstract object Deserialize(ReadOnlySpan<byte> json);

    /// <summary>Makes an event's JSON of the official object.</summary>
    public abstract byte[] Serialize(object source);

    /// <summary>Writes what the source wants back.</summary>
    public abstract void Write(Response response, Request request, RawEvent source, ResponseWriter writer);

    protected InvalidEventException Missing(RawEvent source, string field, EventFormat? likely = null)
    {
        var other = EventSourceGuess.FormatOf(source) ?? likely;
        return new InvalidEventException(other is null || other == this
            ? $"The event has no {field}, so {ResolverName} cannot route it: send the event of {EventSourceGuess.Describe(this)}."
            : $"The event has no {field}, so {ResolverName} cannot route it: this looks like an event of {EventSourceGuess.Describe(other)}: use {other.ResolverName}.");
    }

    protected InvalidEventException Foreign(EventFormat other) =>
        new($"This looks like an event of {EventSourceGuess.Describe(other)}, which {ResolverName} cannot answer: use {other.ResolverName}.");
}
