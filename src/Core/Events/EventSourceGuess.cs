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

        if (source.Text(EventField.Version) == "2.0" || source.Has(EventField.ContextMethod) || source.Has(EventField.RawPath))
        {
            return HttpFormat.Instance;
        }

        var isRest = source.Has(EventField.Resource) || source.Has(EventField.ApiId) || source.Has(EventField.Stage) || source.Text(EventField.Version) == "1.0";
        return isRest ? RestFormat.Instance : null;
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
}
