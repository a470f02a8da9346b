namespace LambdaEventHandler.Cors;

public sealed class OriginTests
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    [Theory]
    [InlineData("/items")]
    [InlineData("/later")]
    [InlineData("/refused")]
    [InlineData("/broken")]
    [InlineData("/own")]
    [InlineData("/nowhere")]
    public async Task By_default_every_response_allows_every_origin(string path)
    {
        var answer = await Apps.With().AskAsync("GET", path);
        Assert.Equal("*", answer[AllowOrigin]);
        Assert.Equal("Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key", answer["Access-Control-Allow-Headers"]);
        Assert.Equal([AllowOrigin], answer.Names("access-control-allow-origin"));
    }

    [Theory]
    [InlineData("https://www.example.com")]
    [InlineData("https://other.example")]
    [InlineData("null")]
    [InlineData("https://a\r\nX-Evil: 1")]
    [InlineData(null)]
    public async Task A_single_origin_is_named_regardless_of_the_request(string? origin)
    {
        var app = Apps.With(cors => cors.AllowOrigin = "https://www.example.com");
        var answer = await app.AskAsync("GET", "/items", origin is null ? [] : [("Origin", origin)]);
        Assert.Equal("https://www.example.com", answer[AllowOrigin]);
        Assert.Null(answer["Vary"]);
    }

    [Fact]
    public async Task A_list_of_one_is_one_origin()
    {
        var app = Apps.With(cors => cors.AllowOrigins = ["https://www.example.com"]);
        var answer = await app.AskAsync("GET", "/items");
        Assert.Equal("https://www.example.com", answer[AllowOrigin]);
        Assert.Null(answer["Vary"]);
    }

    [Theory]
    [InlineData("https://a.example", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("https://a.example:8443", false)]
    [InlineData("http://a.example", false)]
    [InlineData("https://a.example.evil.example", false)]
    [InlineData("https://A.example", false)]
    [InlineData("null", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task With_several_origins_the_origin_of_the_request_is_named(string? origin, bool isAllowed)
    {
        var app = Apps.With(cors => cors.AllowOrigins = ["https://a.example", "http://localhost:3000"]);
        var answer = await app.AskAsync("GET", "/items", origin is null ? [] : [("Origin", origin)]);
        Assert.Equal(200, answer.Status);
        Assert.Equal("Origin", answer["Vary"]);
        Assert.Equal(isAllowed ? origin : null, answer[AllowOrigin]);
        Assert.Equal(isAllowed ? [AllowOrigin] : [], answer.Names(AllowOrigin));
    }

    [Fact]
    public async Task Without_a_match_only_Vary_is_sent()
    {
        var app = Apps.With(cors => (cors.AllowOrigins, cors.AllowCredentials, cors.ExposeHeaders) = (["https://a.example", "https://b.example"], true, ["X-A"]));
        var answer = await app.AskAsync("GET", "/own", ("Origin", "https://evil.example"));
        Assert.Empty(answer.Names("Access-Control-"));
        Assert.Equal("Accept-Language, Origin", answer["Vary"]);
    }

    [Fact]
    public async Task A_function_determines_whether_an_origin_is_allowed()
    {
        var app = Apps.With(cors => cors.IsOriginAllowed = origin => origin.EndsWith(".example.com", StringComparison.Ordinal));
        var allowed = await app.AskAsync("GET", "/items", ("Origin", "https://tenant-7.example.com"));
        var refused = await app.AskAsync("GET", "/items", ("Origin", "https://example.com.evil.example"));
        Assert.Equal("https://tenant-7.example.com", allowed[AllowOrigin]);
        Assert.Null(refused[AllowOrigin]);
        Assert.Equal(("Origin", "Origin"), (allowed["Vary"], refused["Vary"]));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("https://a.example\r\nSet-Cookie: admin=1")]
    [InlineData("https://a.example\n")]
    [InlineData("https://a.example https://b.example")]
    [InlineData("https://a.example/path")]
    [InlineData("https://")]
    [InlineData("://a.example")]
    [InlineData("a.example")]
    [InlineData("*")]
    public async Task A_function_is_not_called_for_an_invalid_origin(string origin)
    {
        var app = Apps.With(cors => cors.IsOriginAllowed = _ => true);
        var answer = await app.AskAsync("GET", "/items", ("Origin", origin));
        Assert.Equal(200, answer.Status);
        Assert.Equal("Origin", answer["Vary"]);
        Assert.Empty(answer.Names("Access-Control-"));
    }

    [Fact]
    public async Task An_origin_of_8_KB_is_rejected_by_every_policy()
    {
        var origin = $"https://{new string('a', 8192)}.example";
        var byFunction = await Apps.With(cors => cors.IsOriginAllowed = _ => true).AskAsync("GET", "/items", ("Origin", origin));
        var byList = await Apps.With(cors => cors.AllowOrigins = ["https://a.example", "https://b.example"]).AskAsync("GET", "/items", ("Origin", origin));
        Assert.Equal((null, null), (byFunction[AllowOrigin], byList[AllowOrigin]));
        Assert.Equal((200, 200), (byFunction.Status, byList.Status));
    }

    [Theory]
    [InlineData("http://[::1]:3000")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("capacitor://localhost")]
    [InlineData("chrome-extension://cjpalhdlnbpafiamejdnhcphjbkeiagm")]
    public async Task Every_valid_origin_is_echoed(string origin)
    {
        var answer = await Apps.With(cors => cors.AllowOrigins = [origin, "https://a.example"]).AskAsync("GET", "/items", ("Origin", origin));
        Assert.Equal(origin, answer[AllowOrigin]);
    }

    [Fact]
    public async Task If_the_function_throws_the_action_does_not_run()
    {
        var ran = 0;
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCors(cors => cors.IsOriginAllowed = _ => throw new InvalidOperationException("directory is down"));
        builder.MapGet("/", () => ++ran);
        var invocation = new TestContext();
        var answer = await builder.Build().AskAsync(invocation, "GET", "/", ("Origin", "https://a.example"));
        Assert.Equal((500, 0), (answer.Status, ran));
        Assert.Contains("directory is down", Assert.Single(invocation.Log), StringComparison.Ordinal);
    }
}
