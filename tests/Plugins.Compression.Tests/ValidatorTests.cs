namespace LambdaEventHandler.Compression;

/// <summary>GET, HEAD and 304 of one resource carry the same validator, or a client's conditional requests would never match.</summary>
public sealed class ValidatorTests
{
    private static readonly string Long = new('x', 2000);

    [Theory]
    [InlineData("gzip", "W/\"v8\"")]
    [InlineData("identity", "\"v8\"")]
    [InlineData("gzip;q=0", "\"v8\"")]
    public async Task GET_HEAD_and_304_have_the_same_validator_on_a_route_with_Compress(string accepted, string tag)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/", Resource).With(new CompressAttribute());
        var app = builder.Build();

        Assert.Equal([tag, tag, tag, tag], await TagsOfAsync(app, accepted, tag, "\"v8\""));
    }

    [Fact]
    public async Task GET_HEAD_and_304_have_the_same_validator_with_All()
    {
        var app = WithAll(Resource);

        Assert.Equal(["W/\"v8\"", "W/\"v8\"", "W/\"v8\""], await TagsOfAsync(app, "gzip", "W/\"v8\""));
    }

    [Theory]
    [InlineData("image/png", null, 2000)]
    [InlineData("text/plain", null, 10)]
    [InlineData("text/plain", "no-transform", 2000)]
    [InlineData("text/event-stream", null, 2000)]
    public async Task GET_HEAD_and_304_have_the_same_validator_with_All_without_compression(string type, string? cacheControl, int size)
    {
        var app = WithAll((Request request) => new Response(IsKnown(request) ? 304 : 200)
        {
            ContentType = type,
            Body = IsKnown(request) ? null : new string('x', size),
            Headers = { ["ETag"] = "\"v8\"", ["Cache-Control"] = cacheControl },
        });

        Assert.Equal(["\"v8\"", "\"v8\"", "\"v8\""], await TagsOfAsync(app, "gzip", "\"v8\""));
    }

    [Fact]
    public async Task A_HEAD_action_has_the_validator_of_GET()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/", Resource).With(new CompressAttribute());
        builder.Map(["HEAD"], "/", () => new Response { Headers = { ["ETag"] = "\"v8\"" } }).With(new CompressAttribute());
        var app = builder.Build();

        Assert.Equal(["W/\"v8\"", "W/\"v8\"", "W/\"v8\""], await TagsOfAsync(app, "gzip", "W/\"v8\""));
    }

    [Fact]
    public async Task A_304_to_If_Modified_Since_has_the_validator()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression();
        builder.MapGet("/", () => new Response(304) { Headers = { ["ETag"] = "\"v8\"" } }).With(new CompressAttribute());

        var answer = await builder.Build().AskAsync("GET", "/", ("Accept-Encoding", "gzip"), ("If-Modified-Since", "Wed, 21 Oct 2026 07:28:00 GMT"));

        Assert.Equal((304, "W/\"v8\""), (answer.Status, answer["ETag"]));
    }

    private static async Task<IEnumerable<string?>> TagsOfAsync(ApiGatewayRestResolver app, string accepted, params string[] known)
    {
        var whole = await app.AskAsync("GET", "/", ("Accept-Encoding", accepted));
        var head = await app.AskAsync("HEAD", "/", ("Accept-Encoding", accepted));
        List<string?> tags = [whole["ETag"], head["ETag"]];
        foreach (var tag in known)
        {
            var unchanged = await app.AskAsync("GET", "/", ("Accept-Encoding", accepted), ("If-None-Match", tag));
            Assert.Equal(304, unchanged.Status);
            tags.Add(unchanged["ETag"]);
        }

        return tags;
    }

    private static Response Resource(Request request) => IsKnown(request)
        ? new Response(304) { Headers = { ["ETag"] = "\"v8\"" } }
        : new Response { Body = Long, Headers = { ["ETag"] = "\"v8\"" } };

    private static bool IsKnown(Request request) => request.Headers.Contains("If-None-Match");

    private static ApiGatewayRestResolver WithAll(Delegate handler)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression(options => options.All = true);
        builder.MapGet("/", handler);
        return builder.Build();
    }
}
