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

/// <summary>Tells by an event's shape which source sent it.</summary>
internal static class EventSourceGuess
{
    /// <summary>The format of the event; null where the shape fits several or none.</summary>
    public static EventFormat? FormatOf(RawEvent source)
    {
        if (source.Has(EventField.LoadBalancer))
        {
            return AlbFormat.Instance;
        }

        return source.Text(EventField.Version) switch
        {
            "1.0" => RestFormat.Instance,
            "2.0" => HttpFormat.Instance,
            _ when source.Has(EventField.ContextMethod) => HttpFormat.Instance,
            _ when HasRestField(source) => RestFormat.Instance,
            _ => null,
        };
    }

    /// <summary>The format of the event; the given one where the shape fits several, as that of the smallest test event does.</summary>
    public static EventFormat FormatOf(RawEvent source, EventFormat otherwise) =>
        FormatOf(source) ?? (otherwise is HttpFormat && source.Has(EventField.Path) ? RestFormat.Instance : otherwise);

    public static string Describe(EventFormat format) => format switch
    {
        RestFormat => "a REST API or an HTTP API with payload 1.0 (path and httpMethod)",
        HttpFormat => "an HTTP API with payload 2.0 or a Function URL (rawPath and requestContext.http.method)",
        _ => "an Application Load Balancer (path, httpMethod and requestContext.elb)",
    };

    // A rawPath beside a path decides nothing: a REST API behind the mapping of a custom domain sends both.
    private static bool HasRestField(RawEvent source) =>
        source.Has(EventField.Resource)
        || ((source.Has(EventField.ApiId) || source.Has(EventField.Stage)) && (source.Has(EventField.Path) || !source.Has(EventField.RawPath)));
}
