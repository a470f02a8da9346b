using System.Text;

namespace LambdaEventHandler;

/// <summary>Creates the URI of a request from its parts, of which the client may have chosen some. It never throws.</summary>
internal static class RequestUri
{
    /// <summary>Returns a host with an optional port, in lower case, or an empty string if it is invalid.</summary>
    public static string CheckHost(string? host)
    {
        if (host is null || !Ascii.IsValid(host))
        {
            return "";
        }

        var colon = host.LastIndexOf(':');
        var hasPort = colon > host.LastIndexOf(']');
        var name = hasPort ? host.AsSpan(0, colon) : host;
        if (hasPort && !ushort.TryParse(host.AsSpan(colon + 1), System.Globalization.NumberStyles.None, null, out _))
        {
            return "";
        }

        return IsName(name) ? host.ToLowerInvariant() : "";
    }

    /// <summary>Creates the URI; a relative one without a host.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="host">The host, or an empty string.</param>
    /// <param name="path">The path, percent-encoded.</param>
    /// <param name="rawQuery">The query string, or null if it is created from the query parameters.</param>
    /// <param name="request">The request with the query parameters.</param>
    public static Uri Create(string scheme, string host, string path, string? rawQuery, Request request)
    {
        var query = rawQuery is not null && IsEncoded(rawQuery) ? rawQuery : Encode(request.Query);
        var target = query.Length == 0 ? path : $"{path}?{query}";

        // Everything is encoded. Without the option, the URI would decode some of it, and remove dot segments.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return host.Length > 0 && Uri.TryCreate($"{scheme}://{host}{target}", in options, out var absolute)
            ? absolute
            : new Uri("/" + target.TrimStart('/'), UriKind.Relative);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name is ['[', .. var address, ']'])
        {
            return address.Contains(':') && !address.Contains('%') && System.Net.IPAddress.TryParse(address, out _);
        }

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_'))
            {
                return false;
            }
        }

        return Uri.CheckHostName(name.ToString()) != UriHostNameType.Unknown;
    }

    private static bool IsEncoded(string query)
    {
        foreach (var character in query)
        {
            if (character is <= ' ' or > '~' or '#' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}')
            {
                return false;
            }
        }

        return true;
    }

    private static string Encode(Query query)
    {
        var encoded = new StringBuilder();
        foreach (var (name, value) in query.Entries)
        {
            encoded.Append(encoded.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return encoded.ToString();
    }
}
