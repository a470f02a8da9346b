namespace LambdaEventHandler;

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
