using System.Collections;
using System.Globalization;

namespace LambdaEventHandler.Emulation;

/// <summary>A request as the client sent it to the service, without any decoding.</summary>
internal sealed record ClientRequest(string Method, RequestTarget Target, HeaderList Headers, byte[] Body)
{
    public string Protocol { get; init; } = "HTTP/1.1";

    public string Scheme { get; init; } = "http";

    /// <summary>Gets the client's IP address.</summary>
    public string SourceAddress { get; init; } = "127.0.0.1";

    public required int Port { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>Gets the client as an authorizer identified it, or null without an authorizer.</summary>
    public AuthorizedUser? User { get; init; }

    /// <summary>Gets the custom domain that the client called, or null for the service's own domain.</summary>
    public string? CustomDomain { get; init; }

    /// <summary>Gets the host, with its port, whose subdomains are the service's own domains instead of those of AWS, so that links to them work; or null.</summary>
    public string? LocalHost { get; init; }

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Gets the client's trace ID, or a new one (AWS: "X-Ray trace header").</summary>
    public string TraceId => Headers.Last(ForwardedHeaders.TraceId) is { Length: > 0 } sent && HeaderSyntax.IsValue(sent)
        ? sent
        : string.Create(CultureInfo.InvariantCulture, $"Root=1-{Time.ToUnixTimeSeconds():x8}-{Id.ToString("N")[..24]}");

    /// <summary>Gets the time in the format of access logs.</summary>
    public string LogTime => Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}

/// <summary>The encoded path and query of a request's target.</summary>
internal readonly record struct RequestTarget(string Path, string Query)
{
    /// <param name="rawTarget">The target as the client sent it: a path with a query, or an absolute URL.</param>
    public static RequestTarget Parse(string rawTarget)
    {
        var target = WithoutAuthority(rawTarget);
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? new(target, "") : new(target[..query], target[(query + 1)..]);
    }

    /// <summary>Removes scheme and host of the absolute form that clients of a proxy send, <c>GET http://host/path</c>.</summary>
    private static string WithoutAuthority(string target)
    {
        if (target.StartsWith('/'))
        {
            return target;
        }

        var authority = target.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return "/";
        }

        var path = target.IndexOfAny(['/', '?'], authority + 3);
        return path < 0 ? "/" : target[path] == '?' ? "/" + target[path..] : target[path..];
    }
}

/// <summary>The header names and values, in the client's case and order.</summary>
internal sealed class HeaderList : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly List<KeyValuePair<string, IReadOnlyList<string>>> _entries = [];

    public IReadOnlyList<string> this[string name] => IndexOf(name) is >= 0 and var index ? _entries[index].Value : [];

    public string? Last(string name) => this[name] is [.., var last] ? last : null;

    public void Add(string name, IReadOnlyList<string> values) => _entries.Add(new(name, values));

    /// <summary>Replaces a header and uses the given spelling of its name.</summary>
    public void Set(string name, string value)
    {
        Remove(name);
        Add(name, [value]);
    }

    public void Remove(string name)
    {
        if (IndexOf(name) is >= 0 and var index)
        {
            _entries.RemoveAt(index);
        }
    }

    public HeaderList Copy()
    {
        var copy = new HeaderList();
        copy._entries.AddRange(_entries);
        return copy;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name) => _entries.FindIndex(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The names of a query string, each with its values in order.</summary>
internal static class QueryPairs
{
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Encoded(string query) => Group(query, text => text);

    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Decoded(string query) => Group(query, Decode);

    private static List<KeyValuePair<string, IReadOnlyList<string>>> Group(string query, Func<string, string> read) =>
    [
        .. query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .GroupBy(pair => read(pair[0]), pair => pair.Length == 2 ? read(pair[1]) : "", StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, IReadOnlyList<string>>(group.Key, [.. group])),
    ];

    /// <summary>Decodes a plus as a space, and keeps invalid percent-encodings unchanged.</summary>
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
