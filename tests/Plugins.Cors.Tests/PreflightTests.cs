namespace LambdaEventHandler.Cors;

public sealed class PreflightTests
{
    [Theory]
    [InlineData("/todos/7", "DELETE,OPTIONS,PUT")]
    [InlineData("/todos/7/", "DELETE,OPTIONS,PUT")]
    [InlineData("/items", "GET,OPTIONS")]
    [InlineData("/nowhere", "DELETE,GET,OPTIONS,PUT")]
    public async Task A_preflight_response_lists_the_methods_of_its_path(string path, string methods)
    {
        var answer = await Apps.With(cors => cors.MaxAge = TimeSpan.FromMinutes(5)).AskAsync("OPTIONS", path);
        Assert.Equal((204, "", false), (answer.Status, answer.Body, answer.IsBase64Encoded));
        Assert.Equal(methods, answer["Access-Control-Allow-Methods"]);
        Assert.Equal("300", answer["Access-Control-Max-Age"]);
        Assert.Equal("*", answer["Access-Control-Allow-Origin"]);
        Assert.Null(answer["Content-Type"]);
    }

    [Theory]
    [InlineData("/items", "POST")]
    [InlineData("/items", "post")]
    [InlineData("/closed", "GET")]
    [InlineData("/closed", "HEAD")]
    [InlineData("/closed", "PUT")]
    [InlineData("/closed", null)]
    public async Task A_preflight_response_for_an_action_without_CORS_has_no_headers(string path, string? method)
    {
        var answer = await Apps.With().AskAsync("OPTIONS", path, method is null ? [] : [("Access-Control-Request-Method", method)]);
        Assert.Equal(204, answer.Status);
        Assert.Empty(answer.Names());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PATCH")]
    public async Task Other_methods_of_the_same_path_have_CORS(string method)
    {
        var answer = await Apps.With().AskAsync("OPTIONS", "/items", ("Access-Control-Request-Method", method));
        Assert.Equal("GET,OPTIONS", answer["Access-Control-Allow-Methods"]);
    }

    [Fact]
    public async Task An_origin_that_is_not_allowed_receives_204_with_only_Vary()
    {
        var app = Apps.With(cors => (cors.AllowOrigins, cors.MaxAge) = (["https://a.example", "https://b.example"], TimeSpan.FromHours(1)));
        var answer = await app.AskAsync("OPTIONS", "/items", ("Origin", "https://c.example"), ("Access-Control-Request-Method", "GET"));
        Assert.Equal(204, answer.Status);
        Assert.Equal(["Vary"], answer.Names());
    }

    [Fact]
    public async Task OPTIONS_routes_of_the_app_take_precedence()
    {
        var builder = Apps.Builder();
        builder.MapOptions("/items", () => new Response { Body = "mine", Headers = { ["Access-Control-Allow-Methods"] = "CUSTOM" } });
        var answer = await builder.UseCors(cors => cors.MaxAge = TimeSpan.FromHours(1)).Build().AskAsync("OPTIONS", "/items");
        Assert.Equal((200, "mine", "CUSTOM", "*"), (answer.Status, answer.Body, answer["Access-Control-Allow-Methods"], answer["Access-Control-Allow-Origin"]));
        Assert.Null(answer["Access-Control-Max-Age"]);
    }

    [Fact]
    public async Task Preflight_requests_do_not_reach_the_app()
    {
        var seen = new List<string>();
        var app = Apps.Builder()
            .UseCors()
            .UseMethodNotAllowed()
            .OnNotFound(_ => Response.Text("not found", 404))
            .OnException<Exception>((_, _) => Response.Text("failed", 500))
            .Use((request, next) =>
            {
                seen.Add(request.Path);
                return next(request);
            })
            .Build();
        Assert.Equal(204, (await app.AskAsync("OPTIONS", "/nowhere")).Status);
        Assert.Equal(204, (await app.AskAsync("OPTIONS", "/items")).Status);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_405_has_the_CORS_headers()
    {
        var answer = await Apps.Builder().UseMethodNotAllowed().UseCors().Build().AskAsync("PATCH", "/items");
        Assert.Equal((405, "*"), (answer.Status, answer["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public async Task A_fraction_of_a_second_is_zero_seconds()
    {
        var answer = await Apps.With(cors => cors.MaxAge = TimeSpan.FromMilliseconds(1900)).AskAsync("OPTIONS", "/items");
        Assert.Equal("1", answer["Access-Control-Max-Age"]);
    }
}
