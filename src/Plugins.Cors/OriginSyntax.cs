using System.Buffers;

namespace LambdaEventHandler.Cors;

/// <summary>The syntax of an origin (RFC 6454, section 6.2): scheme, host, and the port if it is not the default of the scheme, in lower case.</summary>
internal static class OriginSyntax
{
    // A host has at most 253 characters (RFC 1035). The rest is for the scheme and the port.
    private const int LongestOrigin = 300;

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");
    private static readonly SearchValues<char> AuthorityCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._:[]");

    /// <summary>Determines whether a client's text can be an origin. No other text is echoed: <c>null</c>, for example, doesn't identify an origin.</summary>
    public static bool IsOrigin(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return text.Length <= LongestOrigin && end > 0 && end + 3 < text.Length
            && !text[..end].ContainsAnyExcept(SchemeCharacters)
            && !text[(end + 3)..].ContainsAnyExcept(AuthorityCharacters);
    }

    /// <summary>Returns why a configured origin can't equal one that a browser sends, with a fix, or null if it is valid.</summary>
    public static string? FindProblem(string? text)
    {
        const string Form = "an origin consists of a scheme, a host, and an optional port, such as 'https://www.example.com' or 'http://localhost:3000'";
        if (string.IsNullOrWhiteSpace(text))
        {
            return $"{Form}; to allow every origin, remove the setting.";
        }

        if (text.Contains('*', StringComparison.Ordinal))
        {
            return "an origin cannot contain a wildcard: set IsOriginAllowed to a function that checks the origin.";
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return $"{Form}.";
        }

        var origin = OriginOf(address);
        return origin == text ? null : $"{Form}; write '{origin}'.";
    }

    private static string OriginOf(Uri address)
    {
        // IdnHost removes the brackets of an IPv6 address.
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        return address.IsDefaultPort ? $"{address.Scheme}://{host}" : $"{address.Scheme}://{host}:{address.Port}";
    }
}
