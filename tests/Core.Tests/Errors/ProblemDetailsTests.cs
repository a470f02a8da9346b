using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Errors;

public sealed class ProblemDetailsTests
{
    private const string Instance = "urn:uuid:c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

    [Theory]
    [InlineData("GET", "/nowhere", 404, "Not Found", "Not found")]
    [InlineData("PUT", "/items", 405, "Method Not Allowed", "Method not allowed")]
    [InlineData("GET", "/conflict", 409, "Conflict", "Taken")]
    [InlineData("GET", "/unknown", 499, "Client Error", "Bad request")]
    [InlineData("GET", "/broken", 500, "Internal Server Error", "Internal server error")]
    [InlineData("GET", "/endless", 500, "Internal Server Error", "The response has more than the 6291456 bytes that the source of the event can carry")]
    [InlineData("GET", "/outer", 500, "Internal Server Error", "Internal server error")]
    public async Task Errors_are_problem_details(string method, string path, int status, string title, string detail)
    {
        var answer = await Build().Answer(method, path);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Headers["Content-Type"]));
        Assert.Equal($$"""{"type":"about:blank","title":"{{title}}","status":{{status}},"detail":"{{detail}}","instance":"{{Instance}}"}""", answer.Body);
    }

    [Fact]
    public async Task Headers_of_errors_are_kept()
    {
        var app = Build();
        Assert.Equal("GET,POST", (await app.Answer("PUT", "/items")).Headers["Allow"]);
        Assert.Equal("5", (await app.Answer("GET", "/conflict")).Headers["Retry-After"]);
    }

    [Fact]
    public async Task Errors_of_binding_have_pointers_or_names()
    {
        var answer = await Build().Answer("POST", "/items?page=x", """{"lines":[{"unit/price":1},{"unit/price":"y","qty":2}]}""");

        Assert.Equal(400, answer.StatusCode);
        Assert.Equal(
            """[{"detail":"The query parameter 'page' must be an integer.","parameter":"page","in":"query"},{"detail":"The value at $.lines[0].qty in the request body is required.","pointer":"#/lines/0/qty"}]""",
            ErrorsOf(answer.Body));
    }

    [Theory]
    [InlineData("{", "#")]
    [InlineData("""{"lines":[{"unit/price":"y","qty":2}]}""", "#/lines/0/unit~1price")]
    [InlineData("""{"lines":{}}""", "#/lines")]
    public async Task A_single_error_of_the_body_has_a_pointer(string body, string expected) =>
        Assert.Contains($"\"pointer\":\"{expected}\"", ErrorsOf((await Build().Answer("POST", "/items", body)).Body), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "#")]
    [InlineData("$", "#")]
    [InlineData("body", "#")]
    [InlineData("lines[2].qty", "#/lines/2/qty")]
    [InlineData("$.lines[2]['a.b [c]'].d", "#/lines/2/a.b%20%5Bc%5D/d")]
    [InlineData("[0].x~y", "#/0/x~0y")]
    [InlineData("prices.*.amount", "#/prices")]
    [InlineData("$['open", "#/open")]
    public void Paths_become_pointers(string path, string expected) => Assert.Equal(expected, JsonPath.ToPointer(path));

    [Fact]
    public async Task Details_are_a_member()
    {
        var app = TestApp.Build(builder => builder.UseProblemDetails().MapGet("/", string () => throw new ServiceException(429, "Slow down") { Details = new { Limit = 100 } }));

        Assert.Equal("""429 {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Slow down","details":{"limit":100}}""", await app.Get("/"));
    }

    [Fact]
    public async Task Customize_changes_every_problem()
    {
        var app = Build(options => options.Customize = (problem, request) =>
        {
            (problem.Type, problem.Title, problem.Detail, problem.Instance) = ($"https://example.com/{problem.Status}", "Oh no", null, request.Path);
            problem.Extensions["trace"] = "t-1";
        });

        foreach (var (path, status) in new[] { ("/nowhere", 404), ("/broken", 500), ("/endless", 500), ("/outer", 500) })
        {
            Assert.Equal(
                $$"""{{status}} {"type":"https://example.com/{{status}}","title":"Oh no","status":{{status}},"instance":"{{path}}","trace":"t-1"}""",
                await app.Get(path));
        }
    }

    [Fact]
    public async Task An_exception_of_Customize_is_logged_and_returns_500()
    {
        var app = Build(options => options.Customize = (_, _) => throw new TimeoutException("secret"));

        var answer = await app.Answer("GET", "/conflict");

        Assert.Equal((500, "application/problem+json"), (answer.StatusCode, answer.Headers["Content-Type"]));
        Assert.Equal($$"""{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"Internal server error","instance":"{{Instance}}"}""", answer.Body);
        Assert.Contains(app.Context.Log, entry => entry.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_apps_serializer_writes_problem_details_with_the_names_of_the_RFC()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };
        var app = TestApp.Build(builder => builder.UseJson(options).UseProblemDetails().MapGet("/{page}", (int page) => page));

        Assert.Equal(
            """400 {"type":"about:blank","title":"Bad Request","status":400,"detail":"The path parameter 'page' must be an integer.","errors":[{"detail":"The path parameter 'page' must be an integer.","parameter":"page","in":"path"}]}""",
            (await app.Get("/x")).Replace("\\u0027", "'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_serializer_that_fails_still_returns_problem_details()
    {
        var app = TestApp.Build(builder => builder.UseSerializer(new FailingSerializer()).UseProblemDetails());

        Assert.Equal("""500 {"type":"about:blank","title":"Internal Server Error","status":500,"detail":"Internal server error"}""", await app.Get("/"));
    }

    [Fact]
    public async Task A_context_of_the_app_writes_problem_details()
    {
        var app = TestApp.Build(builder => builder.UseJson(ProblemContext.Default).UseProblemDetails());

        Assert.Equal("""404 {"type":"about:blank","title":"Not Found","status":404,"detail":"Not found"}""", await app.Get("/"));
    }

    [Fact]
    public async Task Exception_handlers_take_precedence()
    {
        var app = TestApp.Build(builder => builder.UseProblemDetails().OnNotFound(_ => Response.Text("mine", 404)));

        Assert.Equal("404 mine", await app.Get("/"));
    }

    private static TestApp Build(Action<ProblemDetailsOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseProblemDetails(configure).UseMethodNotAllowed();
        builder.MapGet("/items", () => "items");
        builder.MapPost("/items", (Cart cart, int page = 1) => $"{cart} {page}");
        builder.MapGet("/conflict", string () => throw new ServiceException(409, "Taken") { Headers = { ["Retry-After"] = "5" } });
        builder.MapGet("/unknown", string () => throw new ServiceException(499, null));
        builder.MapGet("/broken", string () => throw new InvalidOperationException("secret"));
        builder.MapGet("/endless", () => new EndlessStream());
        builder.MapGet("/outer", () => "never");
        builder.Use((request, next) => request.Path == "/outer" ? throw new InvalidOperationException("secret") : next(request), BehaviorOrder.Outer);
        return new TestApp(builder.Build()) { Context = new() { AwsRequestId = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef" } };
    }

    private static string ErrorsOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("errors").GetRawText();

    private sealed record Cart(IReadOnlyList<CartLine> Lines);

    private sealed record CartLine
    {
        [JsonPropertyName("unit/price")]
        public required decimal UnitPrice { get; init; }

        public required int Qty { get; init; }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}

[JsonSerializable(typeof(int))]
internal sealed partial class ProblemContext : JsonSerializerContext;
