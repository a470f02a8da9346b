using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Support;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Invokes the function as Lambda's runtime client does, and compares what the client sends to Lambda.</summary>
public sealed class StreamingDriver(ResolverDriver resolver)
{
    private RuntimeClient? _client;

    private RuntimeClient Client => _client ?? throw new InvalidOperationException("Nothing is invoked yet.");

    private RuntimeClient Streamed => Client.IsStreamed ? Client : throw new InvalidOperationException($"The response is not streamed: {Encoding.UTF8.GetString(Client.Bytes)}", Client.Failure);

    public async Task InvokeAsync(HttpCall call, string? resource = null)
    {
        var app = resolver.App;
        var source = Assert.Single(resolver.Sources);
        var json = source.EventFor(call);
        if (resource is not null)
        {
            json["resource"] = resource;
        }

        _client = await new RuntimeClient(resolver.Invocation).InvokeAsync((stream, context) => source.ResolveAsync(app, stream, context), json.ToJsonString());
    }

    public void HasPrelude(string json)
    {
        Assert.Equal(Canonical.Json(json), Canonical.Json(Streamed.Prelude));
        Assert.True(Streamed.IsClosed || Streamed.Failure is not null);
    }

    public void HasPayload(string text) => Assert.Equal(text, Streamed.PayloadText);

    public void HasChunks(IEnumerable<string> chunks) => Assert.Equal(chunks, Streamed.Chunks);

    public void HasBytes(string prelude, string payload) => Assert.Equal([.. Encoding.UTF8.GetBytes(prelude), 0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(payload)], Streamed.Bytes);

    public void HasTrailers(string type, string message)
    {
        Assert.Equal(type, Streamed.Trailers["Lambda-Runtime-Function-Error-Type"]);
        var body = JsonNode.Parse(Convert.FromBase64String(Streamed.Trailers["Lambda-Runtime-Function-Error-Body"]))!;
        Assert.Equal(message, (string?)body["errorMessage"]);
    }

    public void IsComplete(string body)
    {
        Assert.False(Client.IsStreamed);
        Assert.Equal(body, (string?)JsonNode.Parse(Client.Bytes)!["body"]);
    }

    /// <summary>The payload is compressed, and each part of it arrives in a chunk of its own.</summary>
    public void IsGzipOf(string text, int chunks)
    {
        using var decoder = new GZipStream(new MemoryStream(Streamed.Payload), CompressionMode.Decompress);
        using var reader = new StreamReader(decoder);
        Assert.Equal(text, reader.ReadToEnd());
        Assert.True(Streamed.Chunks.Count >= chunks, $"There are {Streamed.Chunks.Count} chunks.");
    }
}
