namespace LambdaEventHandler;

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
