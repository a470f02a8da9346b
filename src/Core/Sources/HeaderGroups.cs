namespace LambdaEventHandler;

/// <summary>Enumerates the headers of a response, each name once with all its values: <c>Content-Type</c> first and <c>Set-Cookie</c> last.</summary>
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

    /// <summary>Gets whether the values are cookies, which can't be joined (RFC 6265, section 3).</summary>
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
