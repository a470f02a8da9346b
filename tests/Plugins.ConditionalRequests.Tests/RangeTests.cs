using System.Text;

namespace LambdaEventHandler.ConditionalRequests;

public sealed class RangeTests
{
    private const string Date = "Wed, 21 Oct 2026 07:28:00 GMT";

    private static readonly byte[] Letters = "abcdefghijklmnopqrstuvwxyz"u8.ToArray();

    private static readonly ApiGatewayRestResolver App = EntityTagTests.App(builder =>
    {
        builder.MapGet("/", () => new Response { Body = Letters, ContentType = "x/y", ETag = "v8", Headers = { ["Last-Modified"] = Date, ["Content-MD5"] = "x", ["Repr-Digest"] = "x" } });
        builder.MapGet("/weak", () => new Response { Body = Letters, ETag = "W/\"v8\"" });
        builder.MapGet("/text", () => "abc");
        builder.MapGet("/empty", () => Array.Empty<byte>());
        builder.MapGet("/encoded", () => new Response { Body = Letters, Headers = { ["Content-Encoding"] = "zstd" } });
        builder.MapPut("/", () => Letters);
    });

    [Theory]
    [InlineData("bytes=0-0", "bytes 0-0/26", "a")]
    [InlineData("bytes=2-4", "bytes 2-4/26", "cde")]
    [InlineData("BYTES = 2-4", null, null)]
    [InlineData("Bytes=2-4", "bytes 2-4/26", "cde")]
    [InlineData("bytes=24-", "bytes 24-25/26", "yz")]
    [InlineData("bytes=24-99", "bytes 24-25/26", "yz")]
    [InlineData("bytes=24-99999999999999999999999999999999999999", "bytes 24-25/26", "yz")]
    [InlineData("bytes=-2", "bytes 24-25/26", "yz")]
    [InlineData("bytes=-99", "bytes 0-25/26", "abcdefghijklmnopqrstuvwxyz")]
    [InlineData("bytes=,  2-4 ,", "bytes 2-4/26", "cde")]
    [InlineData("bytes=2-4,30-40", "bytes 2-4/26", "cde")]
    [InlineData("bytes=4-2", null, null)]
    [InlineData("bytes=-", null, null)]
    [InlineData("bytes=", null, null)]
    [InlineData("bytes=a-b", null, null)]
    [InlineData("bytes=1", null, null)]
    [InlineData("bytes=--1", null, null)]
    [InlineData("bytes=2-4;x", null, null)]
    [InlineData("lines=1-2", null, null)]
    [InlineData("bytes=0-25,0-0", null, null)]
    public async Task One_range_is_returned_and_an_invalid_header_is_ignored(string range, string? contentRange, string? body)
    {
        var answer = await App.AskAsync("GET", "/", ("Range", range));

        Assert.Equal((contentRange is null ? 200 : 206, contentRange, "bytes", "\"v8\"", "x/y"), (answer.Status, answer["Content-Range"], answer["Accept-Ranges"], answer["ETag"], answer["Content-Type"]));
        Assert.Equal(body ?? Encoding.ASCII.GetString(Letters), Encoding.ASCII.GetString(answer.Bytes));
        Assert.Equal(contentRange is null ? "x" : null, answer["Content-MD5"]);
        Assert.Equal("x", answer["Repr-Digest"]);
    }

    [Theory]
    [InlineData("/", "bytes=26-", "bytes */26")]
    [InlineData("/", "bytes=-0", "bytes */26")]
    [InlineData("/", "bytes=99999999999999999999-", "bytes */26")]
    [InlineData("/empty", "bytes=0-", "bytes */0")]
    [InlineData("/empty", "bytes=-1", "bytes */0")]
    public async Task A_range_that_the_body_does_not_have_returns_416(string path, string range, string contentRange)
    {
        var answer = await App.AskAsync("GET", path, ("Range", range));

        Assert.Equal((416, contentRange, """{"statusCode":416,"message":"The body has none of the requested ranges."}"""), (answer.Status, answer["Content-Range"], answer.Body));
    }

    [Fact]
    public async Task Several_ranges_are_parts()
    {
        var answer = await App.AskAsync("GET", "/", ("Range", "bytes=20-21, 0-1,-1"));

        Assert.Equal((206, null), (answer.Status, answer["Content-Range"]));
        Assert.StartsWith("multipart/byteranges; boundary=", answer["Content-Type"], StringComparison.Ordinal);
        var boundary = answer["Content-Type"]!.Split('=')[1];
        Assert.Equal(
            $"\r\n--{boundary}\r\nContent-Type: x/y\r\nContent-Range: bytes 20-21/26\r\n\r\nuv"
            + $"\r\n--{boundary}\r\nContent-Type: x/y\r\nContent-Range: bytes 0-1/26\r\n\r\nab"
            + $"\r\n--{boundary}\r\nContent-Type: x/y\r\nContent-Range: bytes 25-25/26\r\n\r\nz"
            + $"\r\n--{boundary}--\r\n",
            Encoding.ASCII.GetString(answer.Bytes));
    }

    [Theory]
    [InlineData(16, 206)]
    [InlineData(17, 200)]
    [InlineData(100_000, 200)]
    public async Task Many_ranges_return_the_whole_body(int count, int status)
    {
        var range = "bytes=" + string.Join(',', Enumerable.Range(0, count).Select(number => $"{number % 26}-{number % 26}"));

        Assert.Equal(status, (await App.AskAsync("GET", "/", ("Range", range))).Status);
    }

    [Fact]
    public void The_cost_of_a_header_is_bounded()
    {
        // The allocations end at the maximum number of ranges, and a number is read once.
        var many = "bytes=" + string.Concat(Enumerable.Repeat("0-0,", 1_000_000));
        ByteRanges.Parse(many, 26, 16);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(ByteRanges.Parse(many, 26, 16));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000);
        Assert.Empty(ByteRanges.Parse("bytes=" + new string('9', 5_000_000) + "-", 26, 16)!);
        Assert.Null(ByteRanges.Parse("bytes=" + new string(',', 5_000_000), 26, 16));
    }

    [Theory]
    [InlineData("\"v8\"", 206)]
    [InlineData("\"v7\"", 200)]
    [InlineData("W/\"v8\"", 200)]
    [InlineData(Date, 206)]
    [InlineData("Wed, 21 Oct 2026 07:28:01 GMT", 200)]
    [InlineData("nothing", 200)]
    public async Task If_Range_requires_the_same_representation(string validator, int status) =>
        Assert.Equal(status, (await App.AskAsync("GET", "/", ("Range", "bytes=0-1"), ("If-Range", validator))).Status);

    [Fact]
    public async Task If_Range_never_matches_a_weak_tag() =>
        Assert.Equal(200, (await App.AskAsync("GET", "/weak", ("Range", "bytes=0-1"), ("If-Range", "W/\"v8\""))).Status);

    [Fact]
    public async Task Preconditions_come_before_ranges()
    {
        Assert.Equal(412, (await App.AskAsync("GET", "/", ("Range", "bytes=99-"), ("If-Match", "\"v7\""))).Status);
        Assert.Equal(304, (await App.AskAsync("GET", "/", ("Range", "bytes=0-1"), ("If-None-Match", "\"v8\""))).Status);
        Assert.Equal(206, (await App.AskAsync("GET", "/", ("Range", "bytes=0-1"), ("If-Match", "\"v8\""))).Status);
    }

    [Theory]
    [InlineData("HEAD", "/")]
    [InlineData("PUT", "/")]
    [InlineData("GET", "/text")]
    [InlineData("GET", "/encoded")]
    public async Task Other_methods_and_bodies_have_no_ranges(string method, string path)
    {
        var answer = await App.AskAsync(method, path, ("Range", "bytes=99-"));

        Assert.Equal((200, null), (answer.Status, answer["Content-Range"]));
        Assert.Equal((method, path) == ("HEAD", "/") ? "bytes" : null, answer["Accept-Ranges"]);
    }

    [Fact]
    public async Task Ranges_can_be_turned_off()
    {
        var app = EntityTagTests.App(builder => builder.MapGet("/", () => Letters), options => options.Ranges = false);

        var answer = await app.AskAsync("GET", "/", ("Range", "bytes=0-1"));

        Assert.Equal((200, null), (answer.Status, answer["Accept-Ranges"]));
    }

    [Fact]
    public async Task A_range_is_not_compressed()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests().UseCompression();
        builder.MapGet("/", () => new byte[5000]).With(new ETagAttribute(), new CompressAttribute());
        var app = builder.Build();

        var whole = await app.AskAsync("GET", "/", ("Accept-Encoding", "gzip"));
        var part = await app.AskAsync("GET", "/", ("Accept-Encoding", "gzip"), ("Range", "bytes=0-99"));

        Assert.Equal((200, "gzip"), (whole.Status, whole["Content-Encoding"]));
        Assert.Equal((206, null, 100, whole["ETag"]), (part.Status, part["Content-Encoding"], part.Bytes.Length, "W/" + part["ETag"]));
        Assert.Equal(200, (await app.AskAsync("GET", "/", ("Range", "bytes=0-99"), ("If-Range", whole["ETag"]!))).Status);
    }

    [Fact]
    public async Task A_body_over_the_limit_of_the_source_can_be_read_in_ranges()
    {
        var app = EntityTagTests.App(builder => builder.MapGet("/", () => new byte[8 * 1024 * 1024]));

        Assert.Equal(500, (await app.AskAsync("GET", "/")).Status);
        Assert.Equal(1000, (await app.AskAsync("GET", "/", ("Range", "bytes=8000000-8000999"))).Bytes.Length);
    }
}
