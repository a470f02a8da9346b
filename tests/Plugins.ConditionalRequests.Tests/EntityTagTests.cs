using System.IO.Hashing;
using System.Text;

namespace LambdaEventHandler.ConditionalRequests;

public sealed class EntityTagTests
{
    [Fact]
    public async Task The_tag_is_computed_from_the_bytes_of_the_body()
    {
        var app = App(builder =>
        {
            builder.MapGet("/text", () => "thé");
            builder.MapGet("/json", () => new Tea("thé"));
            builder.MapGet("/bytes", () => new byte[] { 1, 2 });
            builder.MapGet("/stream", () => (Stream)new MemoryStream([1, 2]));
        });

        Assert.Equal(TagOf(Encoding.UTF8.GetBytes("thé")), (await app.AskAsync("GET", "/text"))["ETag"]);
        Assert.Equal(TagOf(Encoding.UTF8.GetBytes("""{"name":"thé"}""")), (await app.AskAsync("GET", "/json"))["ETag"]);
        Assert.Equal(TagOf([1, 2]), (await app.AskAsync("GET", "/bytes"))["ETag"]);
        Assert.Equal(TagOf([1, 2]), (await app.AskAsync("GET", "/stream"))["ETag"]);
        Assert.Equal(TagOf([1, 2]), (await app.AskAsync("HEAD", "/bytes"))["ETag"]);
    }

    [Fact]
    public async Task A_streamed_response_has_only_the_tag_of_its_action()
    {
        var app = App(builder =>
        {
            builder.UseResponseStreaming();
            builder.MapGet("/stream", () => (Stream)new MemoryStream(new byte[20_000]));
            builder.MapGet("/tagged", () => new Response { Body = new MemoryStream(new byte[20_000]), ETag = "v8" });
        });

        var stream = await StreamAsync(app, "/stream");
        var tagged = await StreamAsync(app, "/tagged");
        var known = await StreamAsync(app, "/tagged", """
            "headers":{"If-None-Match":"\"v8\""},
            """);

        Assert.Equal((20_000, false), (stream.Payload.Length, stream.Prelude.Contains("ETag", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(20_000, tagged.Payload.Length);
        Assert.Contains("v8", tagged.Prelude, StringComparison.Ordinal);
        Assert.Contains("\"statusCode\":304", known.Prelude, StringComparison.Ordinal);
        Assert.Empty(known.Payload);
    }

    private static Task<RuntimeClient> StreamAsync(ApiGatewayRestResolver app, string path, string members = "") =>
        new RuntimeClient(new TestContext()).InvokeAsync(app.ResolveAsync, $$$"""{{{{members}}}"httpMethod":"GET","path":"{{{path}}}","requestContext":{"stage":"prod"}}""");

    [Fact]
    public async Task A_computed_tag_of_a_value_is_that_of_its_response()
    {
        string?[] computed = [];
        var app = App(builder =>
        {
            builder.MapGet("/json", (Request request) =>
            {
                computed = [request.ComputeETag(new Tea("thé")), request.ComputeETag("thé"), request.ComputeETag(new byte[] { 1 }), request.ComputeETag((ReadOnlyMemory<byte>)new byte[] { 1 }), request.ComputeETag(null)];
                return new Tea("thé");
            });
        });

        var tag = (await app.AskAsync("GET", "/json"))["ETag"];

        Assert.Equal<IEnumerable<string?>>([tag, TagOf(Encoding.UTF8.GetBytes("thé")), TagOf([1]), TagOf([1]), null], computed);
    }

    [Fact]
    public async Task A_304_has_the_headers_that_update_a_cache_and_none_about_the_body()
    {
        var app = App(builder => builder
            .MapGet("/", () => new Response
            {
                Body = "x",
                ContentType = "text/plain",
                ETag = "v8",
                LastModified = DateTimeOffset.UnixEpoch,
                Headers =
                {
                    ["Vary"] = "Accept", ["Content-Location"] = "/a", ["Expires"] = "Wed, 21 Oct 2026 07:28:00 GMT", ["X-Trace"] = "1",
                    ["Content-Language"] = "de", ["Content-Digest"] = "x", ["Date"] = "Wed, 21 Oct 2026 07:28:00 GMT",
                },
            })
            .With(new CacheControlAttribute("max-age=600")));

        var answer = await app.AskAsync("GET", "/", ("If-None-Match", "\"v8\""));

        Assert.Equal((304, "", "max-age=600"), (answer.Status, answer.Body, answer["Cache-Control"]));
        Assert.Equal(["Cache-Control", "Content-Location", "Date", "ETag", "Expires", "Vary", "X-Trace"], answer.Names());
        Assert.Equal("max-age=600", (await app.AskAsync("GET", "/"))["Cache-Control"]);
        var failed = await app.AskAsync("GET", "/", ("If-Match", "\"v7\""));
        Assert.Equal((412, "no-cache", null), (failed.Status, failed["Cache-Control"], failed["ETag"]));
    }

    [Fact]
    public async Task Without_a_tag_a_304_has_the_date()
    {
        var app = App(builder => builder.MapGet("/", () => new Response { LastModified = DateTimeOffset.UnixEpoch }));

        var answer = await app.AskAsync("GET", "/", ("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"));

        Assert.Equal((304, "Thu, 01 Jan 1970 00:00:00 GMT", null), (answer.Status, answer["Last-Modified"], answer["ETag"]));
    }

    [Fact]
    public async Task Only_routes_with_the_attribute_have_tags()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests();
        builder.MapGet("/with", () => "x").With(new ETagAttribute());
        builder.MapGet("/without", () => "x");
        var app = builder.Build();

        Assert.NotNull((await app.AskAsync("GET", "/with"))["ETag"]);
        Assert.Null((await app.AskAsync("GET", "/without"))["ETag"]);
        Assert.Equal(200, (await app.AskAsync("GET", "/without", ("If-None-Match", "*"))).Status);
        Assert.Equal(404, (await app.AskAsync("GET", "/nowhere", ("If-None-Match", "*"))).Status);
    }

    [Theory]
    [InlineData("gzip", "W/")]
    [InlineData("identity", "")]
    public async Task GET_HEAD_and_304_have_the_same_tag_with_compression(string accepted, string prefix)
    {
        foreach (var all in (bool[])[false, true])
        {
            var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.All = all).UseConditionalRequests();
            builder.MapGet("/", () => new string('x', 5000)).With(new ETagAttribute(), all ? new object() : new CompressAttribute());
            var app = builder.Build();
            var tag = prefix + TagOf(Encoding.UTF8.GetBytes(new string('x', 5000)));

            var whole = await app.AskAsync("GET", "/", ("Accept-Encoding", accepted));
            var unchanged = await app.AskAsync("GET", "/", ("Accept-Encoding", accepted), ("If-None-Match", tag));

            Assert.Equal((200, tag), (whole.Status, whole["ETag"]));
            Assert.Equal(tag, (await app.AskAsync("HEAD", "/", ("Accept-Encoding", accepted)))["ETag"]);
            Assert.Equal((304, tag, "Accept-Encoding", null), (unchanged.Status, unchanged["ETag"], unchanged["Vary"], unchanged["Content-Encoding"]));
        }
    }

    [Theory]
    [InlineData("v8", "\"v8\"")]
    [InlineData("\"v8\"", "\"v8\"")]
    [InlineData("W/\"v8\"", "W/\"v8\"")]
    [InlineData("", "\"\"")]
    [InlineData("a b", null)]
    [InlineData("a\"b", null)]
    [InlineData("\"v8", null)]
    [InlineData("a\r\nb", null)]
    public void A_tag_is_completed_and_validated(string tag, string? expected)
    {
        var response = new Response();
        if (expected is null)
        {
            Assert.Throws<ArgumentException>(() => response.ETag = tag);
        }
        else
        {
            response.ETag = tag;
        }

        Assert.Equal(expected, response.ETag);
    }

    [Fact]
    public async Task An_invalid_tag_of_the_action_is_an_error_of_the_app()
    {
        var app = App(builder => builder.MapGet("/", () => new Response { Body = "x", Headers = { ["ETag"] = "v8" } }));

        Assert.Equal(500, (await app.AskAsync("GET", "/")).Status);
    }

    [Fact]
    public void Invalid_options_are_reported_when_the_app_is_built() =>
        Assert.Equal(
            ["Conditional requests: MaxRanges is 0: set 1 to 1,000. To turn off ranges, set Ranges to false.", "UseConditionalRequests is called twice: put all of it into one call."],
            Assert.Throws<InvalidConfigurationException>(ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => options.MaxRanges = 0).UseConditionalRequests().Build).Problems);

    internal static ApiGatewayRestResolver App(Action<ResolverBuilder<ApiGatewayRestResolver>> map, Action<ConditionalRequestsOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options =>
        {
            options.All = true;
            configure?.Invoke(options);
        });
        map(builder);
        return builder.Build();
    }

    internal static string TagOf(byte[] bytes) => $"\"{Convert.ToHexStringLower(XxHash128.Hash(bytes))}\"";

    private sealed record Tea(string Name);
}
