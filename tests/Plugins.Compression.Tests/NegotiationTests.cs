using System.Diagnostics;

namespace LambdaEventHandler.Compression;

public sealed class NegotiationTests
{
    private static readonly ApiGatewayRestResolver App = Build();

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("deflate, gzip;q=0.5", "deflate")]
    [InlineData("br;q=0.001, gzip;q=0.002", "gzip")]
    [InlineData("gzip;q=0, *", "br")]
    [InlineData("br;q=0, *;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0, *", "deflate")]
    [InlineData("identity, gzip", "gzip")]
    [InlineData("identity;q=0, gzip;q=0.1", "gzip")]
    [InlineData("zstd, gzip;q=0.2", "gzip")]
    [InlineData("  gzip ; q=0.7 ,br;q=0.6", "gzip")]
    [InlineData("gzip\t;\tQ=1.000,\tbr;q=1.", "br")]
    [InlineData("gzip;q=0.3, x-gzip;q=0.9, br;q=0.5", "gzip")]
    [InlineData(",, ,gzip,,", "gzip")]
    public async Task The_coding_with_the_highest_weight_is_used(string header, string coding)
    {
        var answer = await App.AskAsync("GET", "/", ("Accept-Encoding", header));
        Assert.Equal(coding, answer["Content-Encoding"]);
        Assert.Equal("please compress me", answer.DecodedText());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("identity")]
    [InlineData("zstd, compress")]
    [InlineData("gzip;q=0")]
    [InlineData("gzip;q=0.0, br;q=0.000")]
    [InlineData("*;q=0")]
    [InlineData("identity;q=0, *;q=0")]
    [InlineData("identity, gzip;q=0.9")]
    [InlineData("br;q=0.5, gzip;q=0, deflate;q=0, *")]
    [InlineData("notgzip, gzipped, gzi, brotli, br2")]
    public async Task A_body_is_not_compressed_if_the_client_prefers_identity(string header)
    {
        var answer = await App.AskAsync("GET", "/", ("Accept-Encoding", header));
        Assert.Equal((null, "please compress me", false), (answer["Content-Encoding"], answer.Body, answer.IsBase64Encoded));
        Assert.Equal("Accept-Encoding", answer["Vary"]);
    }

    [Theory]
    [InlineData("gzip;q=abc")]
    [InlineData("gzip;q=")]
    [InlineData("gzip;q")]
    [InlineData("gzip;")]
    [InlineData("gzip;q=-1")]
    [InlineData("gzip;q=1.1")]
    [InlineData("gzip;q=1.001")]
    [InlineData("gzip;q=2")]
    [InlineData("gzip;q=.5")]
    [InlineData("gzip;q=0,5")]
    [InlineData("gzip;q=0.1234")]
    [InlineData("gzip;q=0x1")]
    [InlineData("gzip;q= 1")]
    [InlineData("gzip;q =1")]
    [InlineData("gzip;q=1e0")]
    [InlineData("gzip;q=\u0661")]
    [InlineData("gzip;q=1;q=1")]
    [InlineData("gzip;level=9")]
    [InlineData("gz ip")]
    [InlineData("gzip\r\nX-Evil: 1")]
    [InlineData("\u0000gzip")]
    [InlineData(";;;===,,,\"gzip\"")]
    public async Task An_invalid_member_is_ignored(string header)
    {
        var alone = await App.AskAsync("GET", "/", ("Accept-Encoding", header));
        var withAnother = await App.AskAsync("GET", "/", ("Accept-Encoding", $"{header}, deflate;q=0.1"));
        Assert.Equal((200, null, "please compress me"), (alone.Status, alone["Content-Encoding"], alone.Body));
        Assert.Equal("deflate", withAnother["Content-Encoding"]);
    }

    [Fact]
    public async Task Several_headers_are_one_list()
    {
        var answer = await App.AskAsync("GET", "/", ("Accept-Encoding", "br;q=0.1"), ("Accept-Encoding", "deflate, gzip;q=0.2"));
        Assert.Equal("deflate", answer["Content-Encoding"]);
    }

    [Fact]
    public async Task Without_the_header_nothing_is_compressed()
    {
        var answer = await App.AskAsync("GET", "/");
        Assert.Equal((null, "Accept-Encoding"), (answer["Content-Encoding"], answer["Vary"]));
    }

    [Fact]
    public async Task A_thousand_entries_are_parsed_like_one()
    {
        var entries = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"x-coding-{i};q=0.{i:000}"));
        var answer = await App.AskAsync("GET", "/", ("Accept-Encoding", $"{entries},gzip;q=0.001"));
        Assert.Equal("gzip", answer["Content-Encoding"]);
    }

    [Theory]
    [InlineData("gzip;q=0.001,")]
    [InlineData("*;q=,")]
    [InlineData(";")]
    [InlineData(" ")]
    [InlineData("=")]
    public void The_time_grows_linearly_with_the_length(string part)
    {
        var header = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var watch = Stopwatch.StartNew();
        AcceptEncoding.Choose([header], [ContentCoding.Gzip]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"A megabyte took {watch.Elapsed}.");
    }

    [Fact]
    public void Selecting_a_coding_allocates_nothing()
    {
        string[] headers = ["gzip;q=0.5, deflate, br;q=abc, *;q=0.1"];
        ContentCoding[] preference = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Deflate];
        AcceptEncoding.Choose(headers, preference);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var chosen = AcceptEncoding.Choose(headers, preference);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(ContentCoding.Deflate, chosen);
    }

    [Fact]
    public async Task The_order_of_the_options_determines_the_coding_at_equal_weights()
    {
        var app = Build(options => options.Encodings = [ContentCoding.Deflate, ContentCoding.Gzip]);
        var equal = await app.AskAsync("GET", "/", ("Accept-Encoding", "br, gzip, deflate"));
        var weighted = await app.AskAsync("GET", "/", ("Accept-Encoding", "br, gzip, deflate;q=0.9"));
        var missing = await app.AskAsync("GET", "/", ("Accept-Encoding", "br"));
        Assert.Equal(("deflate", "gzip", null), (equal["Content-Encoding"], weighted["Content-Encoding"], missing["Content-Encoding"]));
    }

    private static ApiGatewayRestResolver Build(Action<CompressionOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(configure);
        builder.MapGet("/", () => "please compress me").With(new CompressAttribute());
        return builder.Build();
    }
}
