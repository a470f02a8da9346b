namespace LambdaEventHandler;

/// <summary>What the sources share whose events have <c>path</c> and <c>httpMethod</c>, and maps with one and with several values.</summary>
internal abstract class PathEventFormat : EventFormat
{
    public override RequestLine ReadRequestLine(RawEvent source)
    {
        if (ForeignFormatOf(source) is { } other)
        {
            throw Foreign(other);
        }

        source.CheckTypes();
        if (source.Text(EventField.Path) is not { } path)
        {
            throw Missing(source, "path", source.Has(EventField.RawPath) ? HttpFormat.Instance : null);
        }

        if (source.Method(EventField.HttpMethod) is not { Length: > 0 } method)
        {
            throw Missing(source, "httpMethod");
        }

        return new RequestLine(RequestLine.UpperCase(method), new RequestPath(path, isPercentEncoded: true));
    }

    public override string ReadRawPath(RawEvent source) => source.Text(EventField.Path) ?? "";

    public override RequestHeaders ReadHeaders(RawEvent source) =>
        new(new EventHeaders(source, HeaderFieldOf(source)));

    public override EventField HeaderFieldOf(RawEvent source) => SeveralOrSingle(source, EventField.MultiValueHeaders, EventField.Headers);

    public override Query ReadQuery(RawEvent source)
    {
        var query = new Query();
        source.CopyPairs(SeveralOrSingle(source, EventField.MultiValueQuery, EventField.Query), query);
        return query;
    }

    /// <summary>The format of the event, if it certainly is another source's.</summary>
    protected abstract EventFormat? ForeignFormatOf(RawEvent source);

    /// <summary>The map with several values a name where it has entries, else the one with a single value.</summary>
    private static EventField SeveralOrSingle(RawEvent source, EventField several, EventField single) => source.HasPairs(several) ? several : single;
}
