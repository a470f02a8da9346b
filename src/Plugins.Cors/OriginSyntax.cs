using System.Buffers;

namespace LambdaEventHandler.Cors;

/// <summary>What an origin looks like (RFC 6454, section 6.2): scheme, host, and the port if it is not the scheme's own, in lower case.</summary>
internal static class OriginSyntax
{
    // A host has 253 characters at most (RFC 1035); the rest is room for the scheme and the port.
    private const int LongestOrigin = 300;

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");
    private static readonly SearchValues<char> AuthorityCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._:[]");

    /// <summary>Whether the text, sent by a client, can be an origin. It is never echoed otherwise: <c>null</c> is no origin that anyone could be told apart by.</summary>
    public static bool IsOrigin(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return text.Length <= LongestOrigin && end > 0 && end + 3 < text.Length
            && !text[..end].ContainsAnyExcept(SchemeCharacters)
            && !text[(end + 3)..].ContainsAnyExcept(AuthorityCharacters);
    }

    /// <summary>Why a configured origin would equal none that a browser sends, and what to write instead; null if it is right.</summary>
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
        // IdnHost takes the brackets off an IPv6 address.
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        return address.IsDefaultPort ? $"{address.Scheme}://{host}" : $"{address.Scheme}://{host}:{address.Port}";
    }
}
