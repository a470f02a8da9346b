using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace LambdaEventHandler.Features.Support;

/// <summary>A response, read as the service that receives it does.</summary>
public sealed class Answer(JsonObject wire)
{
    /// <summary>The response as it left the function.</summary>
    public JsonObject Wire => wire;

    public int Status => (int)wire["statusCode"]!;

    public bool IsBase64Encoded => (bool)wire["isBase64Encoded"]!;

    public string Body => (string?)wire["body"] ?? "";

    public byte[] BodyBytes => IsBase64Encoded ? Convert.FromBase64String(Body) : Encoding.UTF8.GetBytes(Body);

    /// <summary>Returns all values of a header, or none if it's absent.</summary>
    public IReadOnlyList<string> Header(string name) =>
        [.. Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];

    public IEnumerable<KeyValuePair<string, string>> Headers => Single.Concat(Several).Concat(Cookies);

    private IEnumerable<KeyValuePair<string, string>> Single =>
        from header in Fields("headers")
        select KeyValuePair.Create(header.Key, (string)header.Value!);

    private IEnumerable<KeyValuePair<string, string>> Several =>
        from header in Fields("multiValueHeaders")
        from value in header.Value!.AsArray()
        select KeyValuePair.Create(header.Key, (string)value!);

    private IEnumerable<KeyValuePair<string, string>> Cookies =>
        from cookie in wire["cookies"] as JsonArray ?? []
        select KeyValuePair.Create("Set-Cookie", (string)cookie!);

    private JsonObject Fields(string name) => wire[name] as JsonObject ?? [];
}

/// <summary>Decodes a response's Content-Encoding, as a client does.</summary>
internal static class ContentDecoding
{
    public static string DecodedBody(this Answer answer)
    {
        using var decoder = Open(answer.Header("Content-Encoding"), new MemoryStream(answer.BodyBytes));
        using var reader = new StreamReader(decoder, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream Open(IReadOnlyList<string> coding, Stream body) => coding switch
    {
        [] => body,
        ["br"] => new BrotliStream(body, CompressionMode.Decompress),
        ["gzip"] => new GZipStream(body, CompressionMode.Decompress),
        ["deflate"] => new ZLibStream(body, CompressionMode.Decompress),
        _ => throw new InvalidDataException($"No scenario requested the coding {string.Join(", ", coding)}."),
    };
}

/// <summary>The result of one event: a response, or the exception that fails the invocation.</summary>
public sealed class Resolution
{
    private readonly Answer? _answer;

    private Resolution(string source, Answer? answer, Exception? failure)
    {
        Source = source;
        _answer = answer;
        Failure = failure;
    }

    public string Source { get; }

    public Exception? Failure { get; }

    public Answer Answer => _answer ?? throw new InvalidOperationException($"The event of {Source} has no answer.", Failure);

    public static async Task<Resolution> OfAsync(string source, Func<Task<JsonObject>> resolve)
    {
        try
        {
            return new Resolution(source, new Answer(await resolve()), null);
        }
        catch (Exception failure)
        {
            return new Resolution(source, null, failure);
        }
    }

    /// <summary>Asserts that both forms of a resolver return the same response.</summary>
    public void AssertSameAs(Resolution other)
    {
        Assert.Equal(Failure?.ToString().Split('\n')[0], other.Failure?.ToString().Split('\n')[0]);
        if (Failure is null)
        {
            Assert.Equal(Canonical.Response(Answer.Wire), Canonical.Response(other.Answer.Wire));
        }
    }
}
