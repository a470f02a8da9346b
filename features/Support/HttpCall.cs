using System.IO.Compression;
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

/// <summary>Encodes bodies as clients do.</summary>
internal static class ContentEncoding
{
    public static byte[] Encode(string text, string codings) => Names.Of(codings).Aggregate(Encoding.UTF8.GetBytes(text), EncodeOnce);

    private static byte[] EncodeOnce(byte[] body, string coding)
    {
        using var output = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "br" => new BrotliStream(output, CompressionMode.Compress, leaveOpen: true),
            "gzip" => new GZipStream(output, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(output, CompressionMode.Compress, leaveOpen: true),
            _ => throw new ArgumentException($"There is no coding {coding}."),
        })
        {
            encoder.Write(body);
        }

        return output.ToArray();
    }
}
