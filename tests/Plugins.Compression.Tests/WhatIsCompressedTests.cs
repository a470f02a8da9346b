namespace LambdaEventHandler.Compression;

public sealed class WhatIsCompressedTests
{
    private static readonly string Long = new('x', 1024);

    [Fact]
    public async Task Only_routes_with_Compress_are_compressed()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/asked", () => "asked").With(new CompressAttribute());
        builder.MapGet("/plain", () => Long);
        var app = builder.Build();
        var asked = await app.AskAsync("GET", "/asked", ("Accept-Encoding", "gzip"));
        var plain = await app.AskAsync("GET", "/plain", ("Accept-Encoding", "gzip"));
        Assert.Equal(("gzip", "Accept-Encoding"), (asked["Content-Encoding"], asked["Vary"]));
        Assert.Equal((null, null), (plain["Content-Encoding"], plain["Vary"]));
    }

    [Theory]
    [InlineData(null, 1023, false)]
    [InlineData(null, 1024, true)]
    [InlineData(50, 49, false)]
    [InlineData(50, 50, true)]
    [InlineData(0, 1, true)]
    [InlineData(0, 0, false)]
    public async Task With_All_small_bodies_are_not_compressed(int? minimum, int size, bool isCompressed)
    {
        var app = WithAll(() => new string('x', size), options => options.MinimumBytes = minimum);
        var answer = await app.AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal((isCompressed ? "gzip" : null, "Accept-Encoding"), (answer["Content-Encoding"], answer["Vary"]));
    }

    [Fact]
    public async Task The_minimum_size_applies_to_bytes()
    {
        var answer = await WithAll(() => new string('漢', 342)).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", answer["Content-Encoding"]);
    }

    [Fact]
    public async Task A_minimum_size_applies_to_routes_with_Compress()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => (options.All, options.MinimumBytes) = (true, 10));
        builder.MapGet("/", () => "short").With(new CompressAttribute());
        Assert.Null((await builder.Build().AskAsync("GET", "/", ("Accept-Encoding", "gzip")))["Content-Encoding"]);
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("IMAGE/JPEG", false)]
    [InlineData("image/svg+xml", true)]
    [InlineData("image/svg+xml; charset=utf-8", true)]
    [InlineData("video/mp4", false)]
    [InlineData("audio/ogg; codecs=opus", false)]
    [InlineData("application/zip", false)]
    [InlineData("application/epub+zip", false)]
    [InlineData("Font/WOFF2", false)]
    [InlineData("font/ttf", true)]
    [InlineData("application/json", true)]
    [InlineData("text/html; charset=utf-8", true)]
    [InlineData("text/event-stream", false)]
    [InlineData("Text/Event-Stream; charset=utf-8", false)]
    [InlineData("nonsense", true)]
    public async Task With_All_compressed_types_are_unchanged(string type, bool isCompressed)
    {
        var byProperty = await WithAll(() => new Response { ContentType = type, Body = Long }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        var byHeader = await WithAll(() => new Response { Headers = { ["content-type"] = type }, Body = Long }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(isCompressed ? "gzip" : null, byProperty["Content-Encoding"]);
        Assert.Equal(isCompressed ? "gzip" : null, byHeader["Content-Encoding"]);
    }

    [Fact]
    public async Task A_route_with_Compress_is_compressed_regardless_of_type_and_size()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.All = true);
        builder.MapGet("/", () => Response.Binary(new byte[] { 1, 2, 3 }, "image/png")).With(new CompressAttribute());
        var answer = await builder.Build().AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(("gzip", "image/png"), (answer["Content-Encoding"], answer["Content-Type"]));
    }

    [Fact]
    public async Task With_All_the_response_of_OnNotFound_is_compressed()
    {
        var app = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.All = true).OnNotFound(_ => Response.Text(Long, 404)).Build();
        var answer = await app.AskAsync("GET", "/nowhere", ("Accept-Encoding", "gzip"));
        Assert.Equal((404, "gzip"), (answer.Status, answer["Content-Encoding"]));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, true)]
    [InlineData(203, true)]
    [InlineData(206, false)]
    [InlineData(304, false)]
    [InlineData(204, false)]
    [InlineData(404, true)]
    [InlineData(503, true)]
    public async Task Some_statuses_have_no_body_to_compress(int status, bool isCompressed)
    {
        var answer = await WithAll(() => new Response(status) { Body = Long }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(isCompressed ? "gzip" : null, answer["Content-Encoding"]);
        Assert.Equal("Accept-Encoding", answer["Vary"]);
    }

    [Fact]
    public async Task The_response_to_HEAD_is_not_compressed()
    {
        var answer = await WithAll(() => Long).AskAsync("HEAD", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal((200, null, "Accept-Encoding", ""), (answer.Status, answer["Content-Encoding"], answer["Vary"], answer.Body));
    }

    [Theory]
    [InlineData("no-transform", null)]
    [InlineData("public, No-Transform ,max-age=60", null)]
    [InlineData("public, max-age=60", "gzip")]
    [InlineData("no-transformation", "gzip")]
    public async Task Responses_with_no_transform_are_not_compressed(string cacheControl, string? coding)
    {
        var answer = await WithAll(() => new Response { Body = Long, Headers = { ["Cache-Control"] = cacheControl } }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(coding, answer["Content-Encoding"]);
    }

    [Fact]
    public async Task Routes_with_no_transform_are_not_compressed()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/", () => Long).With(new CompressAttribute()).With(new CacheControlAttribute("max-age=60, no-transform"));
        Assert.Null((await builder.Build().AskAsync("GET", "/", ("Accept-Encoding", "gzip")))["Content-Encoding"]);
    }

    [Fact]
    public async Task An_encoded_response_is_not_encoded_again()
    {
        var answer = await WithAll(() => new Response { Body = new byte[2000], Headers = { ["content-encoding"] = "zstd" } }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(("zstd", 2000), (answer["Content-Encoding"], answer.Bytes.Length));
    }

    [Fact]
    public async Task A_response_can_disable_compression()
    {
        var answer = await WithAll(() => new Response { Body = Long, Compress = false }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal((null, Long), (answer["Content-Encoding"], answer.Body));
        Assert.Null(new Response().Compress);
    }

    [Fact]
    public async Task A_response_can_enable_compression()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/", () => new Response { Body = "short", ContentType = "image/png", Compress = true });
        builder.MapGet("/other", () => new Response { Body = "short", Compress = null });
        var app = builder.Build();

        var answer = await app.AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(("gzip", "Accept-Encoding", "short"), (answer["Content-Encoding"], answer["Vary"], answer.DecodedText()));
        var plain = await app.AskAsync("GET", "/");
        Assert.Equal((null, "Accept-Encoding", "short"), (plain["Content-Encoding"], plain["Vary"], plain.Body));
        var other = await app.AskAsync("GET", "/other", ("Accept-Encoding", "gzip"));
        Assert.Equal((null, null), (other["Content-Encoding"], other["Vary"]));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(206)]
    [InlineData(416)]
    public async Task A_response_with_Content_Range_is_unchanged(int status)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/", () => new Response(status) { Body = Long, Headers = { ["Content-Range"] = "bytes 0-1023/4096" } }).With(new CompressAttribute());
        Assert.Null((await builder.Build().AskAsync("GET", "/", ("Accept-Encoding", "gzip")))["Content-Encoding"]);
    }

    [Fact]
    public async Task A_route_with_Compress_compresses_event_streams()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.All = true);
        builder.MapGet("/", () => new Response { Body = Long, ContentType = "text/event-stream" }).With(new CompressAttribute());
        Assert.Equal("gzip", (await builder.Build().AskAsync("GET", "/", ("Accept-Encoding", "gzip")))["Content-Encoding"]);
    }

    [Fact]
    public async Task Vary_with_an_asterisk_is_unchanged()
    {
        var answer = await WithAll(() => new Response { Body = Long, Headers = { ["Vary"] = "*" } }).AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        Assert.Equal(("gzip", "*"), (answer["Content-Encoding"], answer["Vary"]));
    }

    [Theory]
    [InlineData("Content-MD5")]
    [InlineData("Digest")]
    [InlineData("Content-Digest")]
    [InlineData("Repr-Digest")]
    public async Task A_digest_of_the_uncompressed_body_is_removed(string name)
    {
        var app = WithAll(() => new Response { Body = Long, Headers = { [name] = "sha-256=abc" } });
        Assert.Null((await app.AskAsync("GET", "/", ("Accept-Encoding", "gzip")))[name]);
        Assert.Null((await app.AskAsync("HEAD", "/", ("Accept-Encoding", "gzip")))[name]);
        Assert.Equal("sha-256=abc", (await app.AskAsync("GET", "/"))[name]);
    }

    private static ApiGatewayRestResolver WithAll(Delegate handler, Action<CompressionOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options =>
        {
            options.All = true;
            configure?.Invoke(options);
        });
        builder.MapGet("/", handler);
        return builder.Build();
    }
}
