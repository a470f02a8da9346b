using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LambdaEventHandler.Gateway;

/// <summary>A request as received, without any decoding.</summary>
internal sealed record ReceivedRequest(string Method, RequestTarget Target, ReceivedHeaders Headers, byte[] Body)
{
    public required string Protocol { get; init; }

    public required string SourceAddress { get; init; }

    public required int Port { get; init; }

    public required DateTimeOffset Time { get; init; }

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Gets the client's trace ID, or a new one (AWS: "X-Ray trace header").</summary>
    public string TraceId => Headers.Last(ForwardedHeaders.TraceId) is { Length: > 0 } sent && HeaderSyntax.IsValue(sent)
        ? sent
        : string.Create(CultureInfo.InvariantCulture, $"Root=1-{Time.ToUnixTimeSeconds():x8}-{Id.ToString("N")[..24]}");

    /// <summary>Gets the time in the format of access logs.</summary>
    public string LogTime => Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}

/// <summary>Reads a complete request.</summary>
internal static class RequestReader
{
    /// <returns>The request, or null if its body exceeds the limit.</returns>
    /// <exception cref="MalformedRequestException">The framing of the body is invalid, for example the size of a chunk.</exception>
    public static async Task<ReceivedRequest?> ReadAsync(HttpContext http, int bodyLimit, TimeProvider time)
    {
        if (await ReadBodyAsync(http.Request, bodyLimit, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return null;
        }

        return new ReceivedRequest(http.Request.Method, RequestTarget.Of(http), HeadersOf(http.Request), body)
        {
            Protocol = http.Request.Protocol,
            SourceAddress = http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1",
            Port = http.Connection.LocalPort,
            Time = time.GetUtcNow(),
        };
    }

    private static ReceivedHeaders HeadersOf(HttpRequest request)
    {
        var headers = new ReceivedHeaders();
        foreach (var (name, values) in request.Headers)
        {
            headers.Add(name, [.. values.Select(value => value ?? "")]);
        }

        return headers;
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        try
        {
            return await ReadToEndAsync(request.Body, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OverflowException)
        {
            // Kestrel reports malformed requests with several exceptions, not only with BadHttpRequestException.
            throw new MalformedRequestException(exception);
        }
    }

    private static async Task<byte[]?> ReadToEndAsync(Stream content, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}

/// <summary>The exception that is thrown when a request violates the rules of HTTP.</summary>
internal sealed class MalformedRequestException(Exception cause) : Exception("The request's body is malformed.", cause);

/// <summary>The path and query as the client sent them. Kestrel's own path is decoded, which loses <c>%2F</c> and invalid sequences.</summary>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Of(HttpContext http)
    {
        var target = WithoutAuthority(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
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

/// <summary>The header names and values, in the client's case and order as far as Kestrel preserves them.</summary>
internal sealed class ReceivedHeaders : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
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

    public ReceivedHeaders Copy()
    {
        var copy = new ReceivedHeaders();
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
