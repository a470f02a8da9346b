namespace LambdaEventHandler;

/// <summary>
/// Represents the cookies of a request (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-4.2">RFC 6265, section 4.2</see>). Names are case-sensitive. Values
/// are not decoded, but quotation marks around them are removed. Of several cookies with the same name, the first one is used, because browsers send the cookie with
/// the longest path first (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-5.4">RFC 6265, section 5.4</see>).
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

    /// <summary>Adds the pairs of a <c>Cookie</c> header, for example <c>a=1; b=2</c>.</summary>
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
