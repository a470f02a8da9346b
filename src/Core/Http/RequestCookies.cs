namespace LambdaEventHandler;

/// <summary>
/// The cookies of a request (RFC 6265, section 4.2). Names are compared with case. Values are as they were sent, without the quotation marks around them.
/// Of two cookies with one name, the first counts: browsers send the one with the longer path first (RFC 6265, section 5.4).
/// </summary>
public sealed class RequestCookies : NamedValues
{
    internal RequestCookies()
        : base(StringComparer.Ordinal)
    {
    }

    private protected override string? Find(string name)
    {
        foreach (var (key, value) in Entries)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Adds the pairs of one <c>Cookie</c> header: <c>a=1; b=2</c>.</summary>
    internal void AppendHeader(string header)
    {
        foreach (var range in header.AsSpan().Split(';'))
        {
            var pair = header.AsSpan(range).Trim();
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                Append(pair[..equals].TrimEnd().ToString(), Unquote(pair[(equals + 1)..].TrimStart()).ToString());
            }
        }
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value) =>
        value is ['"', .. var inner, '"'] ? inner : value;
}
