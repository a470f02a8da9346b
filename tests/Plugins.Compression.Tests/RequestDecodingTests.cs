using System.IO.Compression;
using System.Text;

namespace LambdaEventHandler.Compression;

public sealed class RequestDecodingTests
{
    private const string Json = """{"title":"thé"}""";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("deflate", "raw")]
    [InlineData("identity", "")]
    [InlineData(" , identity ,", "")]
    [InlineData("gzip, br", "gzip br")]
    [InlineData("deflate, gzip, br, gzip", "deflate gzip br gzip")]
    public async Task A_body_is_decoded(string header, string codings) =>
        Assert.Equal("200 thé", await SendAsync(App(), Encode(Encoding.UTF8.GetBytes(Json), codings), header));

    [Fact]
    public async Task Codings_of_several_headers_are_decoded_in_reverse_order()
    {
        var answer = await App().SendAsync("POST", "/", Encode(Encoding.UTF8.GetBytes(Json), "gzip br"), true, ("Content-Encoding", "gzip"), ("Content-Encoding", "br"), ("Content-Type", "application/json"));

        Assert.Equal((200, "thé"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, compress")]
    [InlineData("gzip;q=1")]
    public async Task An_unknown_coding_returns_415_with_the_known_ones(string header)
    {
        var answer = await App().SendAsync("POST", "/", Encode(Encoding.UTF8.GetBytes(Json), "gzip"), true, ("Content-Encoding", header));

        Assert.Equal(
            (415, """{"statusCode":415,"message":"The content encoding of the request body is not supported. Send br, gzip, deflate, or the body unchanged."}""", "br, gzip, deflate"),
            (answer.Status, answer.Body, answer["Accept-Encoding"]));
    }

    [Fact]
    public async Task Many_codings_return_415() =>
        Assert.StartsWith("415 ", await SendAsync(App(), [1], string.Join(',', Enumerable.Repeat("gzip", 2000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Invalid_and_truncated_data_return_400(string coding)
    {
        const string Invalid = """400 {"statusCode":400,"message":"The request body is not valid data of its Content-Encoding."}""";
        var encoded = Encode(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(number => $"{number},"))), coding);

        Assert.Equal(Invalid, await SendAsync(App(1_000_000), Encoding.UTF8.GetBytes(Json), coding));
        Assert.Equal(Invalid, await SendAsync(App(1_000_000), encoded[..(encoded.Length / 2)], coding));
    }

    [Fact]
    public async Task A_gzip_body_can_have_several_members()
    {
        byte[] body = [.. Encode("{\"title\":"u8.ToArray(), "gzip"), .. Encode("\"thé\"}"u8.ToArray(), "gzip")];

        Assert.Equal("200 thé", await SendAsync(App(), body, "gzip"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw")]
    public async Task Every_beginning_of_a_body_is_incomplete(string coding)
    {
        var app = App(1_000_000);
        var encoded = Encode(Encoding.UTF8.GetBytes($"\"{string.Concat(Enumerable.Range(0, 300))}\""), coding);
        for (var length = 1; length < encoded.Length; length += 13)
        {
            Assert.Contains("is not valid data of its Content-Encoding", await SendAsync(app, encoded[..length], coding == "raw" ? "deflate" : coding), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_becomes_too_large_returns_413_without_filling_the_memory(string coding)
    {
        var bomb = Encode(new byte[200 * 1024 * 1024], coding);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("""413 {"statusCode":413,"message":"The decoded request body is larger than 1,000,000 bytes."}""", await SendAsync(App(1_000_000), bomb, coding));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Theory]
    [InlineData(15, 413)]
    [InlineData(16, 200)]
    public async Task The_limit_is_the_size_of_the_decoded_body(int limit, int status) =>
        Assert.StartsWith($"{status} ", await SendAsync(App(limit), Encode(Encoding.UTF8.GetBytes(Json), "gzip"), "gzip"), StringComparison.Ordinal);

    [Fact]
    public async Task Without_the_option_bodies_are_passed_on()
    {
        var app = App(limit: null);

        Assert.StartsWith("400 ", await SendAsync(app, Encode(Encoding.UTF8.GetBytes(Json), "gzip"), "gzip"), StringComparison.Ordinal);
        Assert.Equal("200 thé", await SendAsync(app, Encoding.UTF8.GetBytes(Json), "zstd"));
    }

    [Fact]
    public async Task Requests_without_a_body_or_a_route_are_passed_on()
    {
        Assert.StartsWith("400 ", await SendAsync(App(), [], "gzip"), StringComparison.Ordinal);
        Assert.Equal(404, (await App().SendAsync("POST", "/nowhere", [1], true, ("Content-Encoding", "zstd"))).Status);
    }

    [Fact]
    public void An_invalid_limit_is_reported_when_the_app_is_built() =>
        Assert.Equal(
            ["Compression: MaxRequestBytes is 0: set 1 or more."],
            Assert.Throws<InvalidConfigurationException>(ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.MaxRequestBytes = 0).Build).Problems);

    private static ApiGatewayRestResolver App(int? limit = 1000)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options =>
        {
            options.Requests = limit is not null;
            options.MaxRequestBytes = limit ?? 1000;
        });
        builder.MapPost("/", (Note note) => note.Title);
        return builder.Build();
    }

    private static async Task<string> SendAsync(ApiGatewayRestResolver app, byte[] body, string codings)
    {
        var answer = await app.SendAsync("POST", "/", body, true, ("Content-Encoding", codings), ("Content-Type", "application/json"));
        return $"{answer.Status} {answer.Body}";
    }

    private static byte[] Encode(byte[] body, string codings) => codings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(body, EncodeOnce);

    private static byte[] EncodeOnce(byte[] body, string coding)
    {
        using var output = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "br" => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true),
            "gzip" => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true),
            "raw" => new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            encoder.Write(body);
        }

        return output.ToArray();
    }

    private sealed record Note(string Title);
}
