namespace LambdaEventHandler.Cors;

public sealed class HeaderTests
{
    [Fact]
    public async Task Allowed_headers_are_merged_without_case_and_sorted()
    {
        var app = Apps.With(cors => cors.AllowHeaders = ["zeta", "content-type", "X-Abc", "ZETA"]);
        var answer = await app.AskAsync("GET", "/items");
        Assert.Equal("Authorization,Content-Type,X-Abc,X-Amz-Date,X-Amz-Security-Token,X-Api-Key,zeta", answer["Access-Control-Allow-Headers"]);
    }

    [Fact]
    public async Task Exposed_headers_keep_their_order_and_credentials_are_allowed()
    {
        var app = Apps.With(cors => (cors.AllowOrigin, cors.AllowCredentials, cors.ExposeHeaders) = ("https://a.example", true, ["X-B", "X-A"]));
        var answer = await app.AskAsync("GET", "/broken");
        Assert.Equal("X-B,X-A", answer["Access-Control-Expose-Headers"]);
        Assert.Equal("true", answer["Access-Control-Allow-Credentials"]);
    }

    [Fact]
    public async Task Settings_without_a_value_are_not_sent()
    {
        var answer = await Apps.With(cors => cors.MaxAge = TimeSpan.FromMinutes(5)).AskAsync("GET", "/items");
        Assert.Equal(["Access-Control-Allow-Headers", "Access-Control-Allow-Origin"], answer.Names("Access-Control-"));
    }

    [Fact]
    public async Task Headers_are_kept_if_the_same_response_is_returned_again()
    {
        var shared = new Response { Body = "shared" };
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCors(cors => cors.AllowOrigins = ["https://a.example", "https://b.example"]);
        builder.MapGet("/", () => shared);
        var app = builder.Build();
        var first = await app.AskAsync("GET", "/", ("Origin", "https://a.example"));
        var second = await app.AskAsync("GET", "/");
        Assert.Equal(("https://a.example", null), (first["Access-Control-Allow-Origin"], second["Access-Control-Allow-Origin"]));
        Assert.Empty(shared.Headers);
    }

    [Theory]
    [InlineData("GET", "/closed")]
    [InlineData("HEAD", "/closed")]
    [InlineData("POST", "/items")]
    public async Task A_route_without_CORS_has_no_CORS_headers(string method, string path)
    {
        var app = Apps.With(cors => cors.AllowOrigins = ["https://a.example", "https://b.example"]);
        var answer = await app.AskAsync(method, path, ("Origin", "https://a.example"));
        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Names("Access-Control-"));
        Assert.Null(answer["Vary"]);
    }

    [Theory]
    [InlineData("/open", "*")]
    [InlineData("/shut", null)]
    [InlineData("/private", null)]
    public async Task The_attribute_disables_an_action_or_a_controller(string path, string? origin)
    {
        var app = ApiGatewayRestResolver.CreateBuilder().AddController<HalfOpenController>().AddController<ClosedController>().UseCors().Build();
        var answer = await app.AskAsync("GET", path);
        Assert.Equal((200, origin), (answer.Status, answer["Access-Control-Allow-Origin"]));
    }

    public sealed class HalfOpenController
    {
        public string GetOpen() => "open";

        [DisableCors]
        public string GetShut() => "shut";
    }

    [DisableCors]
    public sealed class ClosedController
    {
        public string GetPrivate() => "private";
    }
}
