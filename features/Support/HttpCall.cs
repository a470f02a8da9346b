using System.Text;

namespace LambdaEventHandler.Features.Support;

/// <summary>A request as a client sends it: the target percent-encoded, the headers in their order.</summary>
public sealed record HttpCall(string Method, string Target)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    /// <summary>Whether the service sends the body as base64.</summary>
    public bool IsBinary { get; init; }

    public string Path => Target.Split('?', 2)[0];

    public string RawQuery => Target.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>The names and values of the query, still percent-encoded.</summary>
    public IEnumerable<IGrouping<string, string>> Query =>
        from pair in RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        group parts.ElementAtOrDefault(1) ?? "" by parts[0];

    public string? BodyText =>
        Body is null ? null : IsBinary ? Convert.ToBase64String(Body) : Encoding.UTF8.GetString(Body);

    public HttpCall WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    public HttpCall WithText(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };
}
