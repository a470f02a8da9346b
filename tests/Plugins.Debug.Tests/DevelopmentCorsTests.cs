namespace LambdaEventHandler.Debugging;

public sealed class DevelopmentCorsTests
{
    [Theory]
    [InlineData("GET", "/ok")]
    [InlineData("GET", "/broken")]
    [InlineData("GET", "/refused")]
    [InlineData("GET", "/nowhere")]
    [InlineData("OPTIONS", "/ok")]
    [InlineData("OPTIONS", "/nowhere")]
    public async Task Every_response_allows_every_origin(string method, string path) =>
        Assert.Equal("*", (await Apps.InDebugMode().AskAsync(method, path, ("Origin", "http://localhost:5173")))["Access-Control-Allow-Origin"]);

    [Theory]
    [InlineData("/ok", "GET,OPTIONS,PUT")]
    [InlineData("/nowhere", "GET,OPTIONS,POST,PUT")]
    public async Task A_preflight_response_allows_the_methods_of_its_path(string path, string methods)
    {
        var answer = await Apps.InDebugMode().AskAsync("OPTIONS", path);
        Assert.Equal((204, "", methods), (answer.Status, answer.Body, answer["Access-Control-Allow-Methods"]));
    }

    [Fact]
    public async Task A_preflight_response_allows_the_requested_method_and_headers()
    {
        var answer = await Apps.InDebugMode().AskAsync("OPTIONS", "/ok", ("Access-Control-Request-Method", "PURGE"), ("Access-Control-Request-Headers", "authorization, x-trace"));
        Assert.Equal(("GET,OPTIONS,PURGE,PUT", "authorization, x-trace"), (answer["Access-Control-Allow-Methods"], answer["Access-Control-Allow-Headers"]));
    }

    [Theory]
    [InlineData("x-trace\r\nSet-Cookie: admin=1")]
    [InlineData("x trace")]
    [InlineData("x-trace,,")]
    [InlineData("")]
    [InlineData("\u0001")]
    public async Task An_invalid_header_name_is_not_echoed(string names)
    {
        var answer = await Apps.InDebugMode().AskAsync("OPTIONS", "/ok", ("Access-Control-Request-Method", names), ("Access-Control-Request-Headers", names));
        Assert.Equal((204, "*", "GET,OPTIONS,PUT"), (answer.Status, answer["Access-Control-Allow-Headers"], answer["Access-Control-Allow-Methods"]));
    }

    [Fact]
    public async Task OPTIONS_routes_of_the_app_take_precedence()
    {
        var builder = Apps.Builder();
        builder.MapOptions("/ok", () => "mine");
        var answer = await builder.UseDebug(true).Build().AskAsync("OPTIONS", "/ok");
        Assert.Equal((200, "mine", "*"), (answer.Status, answer.Body, answer["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public async Task A_CORS_behavior_of_the_app_takes_precedence()
    {
        var answer = await Apps.Builder().UseDebug(true).Use(new OwnCors(), BehaviorOrder.Cors).Build().AskAsync("GET", "/ok");
        Assert.Equal("https://own.example", answer["Access-Control-Allow-Origin"]);
    }

    private sealed class OwnCors : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            var response = await next(request);
            response.Headers.Add("Access-Control-Allow-Origin", "https://own.example");
            return response;
        }
    }
}
