namespace LambdaEventHandler.Compression;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Bodies_of_every_size_round_trip(string coding)
    {
        foreach (var size in (int[])[1, 255, 256, 257, 4096, 65_537, 1_000_000])
        {
            var body = new byte[size];
            new Random(size).NextBytes(body);
            var answer = await With(() => Response.Binary(body)).AskAsync("GET", "/", ("Accept-Encoding", coding));
            Assert.Equal((coding, true), (answer["Content-Encoding"], answer.IsBase64Encoded));
            Assert.Equal(body, answer.DecodedBytes());
        }
    }

    [Fact]
    public async Task Text_is_UTF_8_and_keeps_its_type()
    {
        var answer = await With(() => "漢字 🚀").AskAsync("GET", "/", ("Accept-Encoding", "br"));
        Assert.Equal(("text/plain; charset=utf-8", "漢字 🚀"), (answer["Content-Type"], answer.DecodedText()));
    }

    [Fact]
    public async Task Concurrent_requests_return_their_own_bodies()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.All = true);
        builder.MapGet("/{name}", (string name) => string.Concat(Enumerable.Repeat(name, 5000)));
        var app = builder.Build();
        await Parallel.ForAsync(0, 200, async (i, _) =>
        {
            var answer = await app.AskAsync("GET", $"/name{i}", ("Accept-Encoding", i % 2 == 0 ? "br" : "gzip"));
            Assert.Equal(string.Concat(Enumerable.Repeat($"name{i}", 5000)), answer.DecodedText());
        });
    }

    [Fact]
    public async Task Text_is_compressed_and_a_higher_level_compresses_it_more()
    {
        var words = string.Join(' ', Enumerable.Range(0, 5000).Select(i => (i * 7919 % 997).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var fast = await With(() => words).AskAsync("GET", "/", ("Accept-Encoding", "br"));
        var small = await With(() => words, options => options.Level = System.IO.Compression.CompressionLevel.SmallestSize).AskAsync("GET", "/", ("Accept-Encoding", "br"));
        Assert.True(small.Bytes.Length < fast.Bytes.Length && fast.Bytes.Length < words.Length, $"{small.Bytes.Length} < {fast.Bytes.Length} < {words.Length}");
    }

    [Fact]
    public async Task A_strong_ETag_becomes_weak_and_Content_Length_is_removed()
    {
        var answer = await With(() => new Response { Body = "body", Headers = { ["ETag"] = "\"v8\"", ["Content-Length"] = "4" } }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(("W/\"v8\"", null), (answer["ETag"], answer["Content-Length"]));
    }

    [Fact]
    public async Task An_uncompressed_response_keeps_its_ETag()
    {
        var answer = await With(() => new Response { Body = "body", Headers = { ["ETag"] = "\"v8\"" } }).AskAsync("GET", "/");
        Assert.Equal("\"v8\"", answer["ETag"]);
    }

    [Fact]
    public async Task The_same_instance_can_be_returned_again()
    {
        var shared = new Response { Body = "shared" };
        var app = With(() => shared);
        var compressed = await app.AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        var plain = await app.AskAsync("GET", "/");
        Assert.Equal(("shared", "shared"), (compressed.DecodedText(), plain.Body));
        Assert.Equal("shared", shared.Body.Text);
    }

    [Theory]
    [InlineData("bad", 400)]
    [InlineData("broken", 500)]
    public async Task Errors_of_a_compressed_route_are_compressed(string path, int status)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression().AddController<CompressedController>();
        var answer = await builder.Build().AskAsync("GET", $"/{path}", ("Accept-Encoding", "gzip"));
        Assert.Equal((status, "gzip"), (answer.Status, answer["Content-Encoding"]));
        Assert.Contains($"\"statusCode\":{status}", answer.DecodedText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_of_an_asynchronous_action_is_compressed()
    {
        var answer = await With(async () =>
        {
            await Task.Yield();
            return "later";
        }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal("later", answer.DecodedText());
    }

    private static ApiGatewayRestResolver With(Delegate handler, Action<CompressionOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(configure);
        builder.MapGet("/", handler).With(new CompressAttribute());
        return builder.Build();
    }

    [Compress]
    public sealed class CompressedController
    {
        public string GetBad() => throw new BadRequestException("too bad");

        public string GetBroken() => throw new InvalidOperationException("secret");
    }
}
