using System.Text;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Events;

/// <summary>
/// Text that is not valid Unicode is found when it is first read, which may be late. It fails the invocation, in both forms: no handler sees it.
/// A <c>#</c> stands for half a surrogate pair.
/// </summary>
public sealed class InvalidTextTests
{
    private static readonly Resolver App = Build(propagates: false);

    public static TheoryData<string, string, string, string> Late => new()
    {
        { "/body", "body", "", "#" },
        { "/bytes", "body", "", "x#y" },
        { "/json", "body", "", "\"#\"" },
        { "/bound", "body", "", "{\"a\":\"#\"}" },
        { "/header", "headers", "X-Name", "#" },
        { "/headers", "headers", "a", "x#" },
        { "/headers", "headers", "x#", "a" },
        { "/headers", "multiValueHeaders", "a", "#" },
        { "/cookies", "headers", "Cookie", "a=#" },
        { "/query", "queryStringParameters", "name", "#" },
        { "/query", "multiValueQueryStringParameters", "name", "#" },
        { "/later", "body", "", "#" },
        { "/handler", "body", "", "#" },
        { "/nowhere", "headers", "X-Outside", "#" },
        { "/nowhere", "headers", "X-User", "#" },
    };

    [Theory]
    [MemberData(nameof(Late))]
    public async Task Invalid_text_fails_the_invocation_and_calls_no_handler_even_if_it_is_found_late(string path, string field, string name, string text)
    {
        foreach (var app in new[] { App, Build(propagates: true) })
        {
            await Assert.ThrowsAsync<InvalidEventException>(() => AskAsync(app, path, field, name, text));
            await Assert.ThrowsAsync<InvalidEventException>(() => ((ApiGatewayRestResolver)app).ResolveAsync(Typed(path, field, name, text), new TestContext()));
        }
    }

    [Theory]
    [MemberData(nameof(Late))]
    public async Task Surrogate_pairs_are_accepted(string path, string field, string name, string text)
    {
        const string Pair = "\ud83d\ude00";
        var request = Typed(path, field, name.Replace("#", Pair, StringComparison.Ordinal), text.Replace("#", Pair, StringComparison.Ordinal));

        Assert.NotNull(await ((ApiGatewayRestResolver)App).ResolveAsync(request, new TestContext()));
    }

    [Theory]
    [InlineData("""{"identity":{"sourceIp":"#"}}""")]
    [InlineData("""{"identity":{"#sourceIp":"203.0.113.7"}}""")]
    [InlineData("""{"authorizer":{"claims":{"sub":"#"}}}""")]
    [InlineData("""{"authorizer":{"#claims":{"sub":"a"}}}""")]
    public async Task Invalid_text_in_the_request_context_fails_the_invocation(string context)
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) => $"{request.ClientAddress} {request.User.Identity?.Name}")).Resolver;
        var json = $$"""{"path":"/","httpMethod":"GET","requestContext":{{context}}}""".Replace("#", "\\ud800", StringComparison.Ordinal);

        await Assert.ThrowsAsync<InvalidEventException>(() => app.ResolveAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), new TestContext()));
    }

    [Theory]
    [InlineData("""{"requestContext":{"authorizer":{"claims":{"sub":"#"}}}}""")]
    [InlineData("""{"requestContext":{"authorizer":{"claims":{"#":"a"}}}}""")]
    [InlineData("""{"requestContext":{"authorizer":{"#":"a"}}}""")]
    [InlineData("""{"version":"2.0","requestContext":{"http":{"method":"GET","path":"/"},"authorizer":{"jwt":{"claims":{"sub":"#"}}}}}""")]
    [InlineData("""{"version":"2.0","requestContext":{"http":{"method":"GET","path":"/"},"authorizer":{"jwt":{"scopes":["#"]}}}}""")]
    [InlineData("""{"version":"2.0","requestContext":{"http":{"method":"GET","path":"/"},"authorizer":{"lambda":{"#":"a"}}}}""")]
    public async Task Invalid_text_that_only_the_event_type_contains_fails_the_invocation_when_the_event_is_read(string json)
    {
        var resolver = TestApp.Build(builder => builder.MapGet("/", (Request request) => request.Event.GetType().Name)).Resolver;
        var (app, line) = json.Contains("version", StringComparison.Ordinal) ? (resolver.As<ApiGatewayHttpResolver>(), """{"rawPath":"/",""") : ((Resolver)resolver, """{"path":"/","httpMethod":"GET",""");
        foreach (var invalid in new[] { "\\ud800", "\u0094" })
        {
            var sent = Encoding.Latin1.GetBytes(line + json[1..].Replace("#", invalid, StringComparison.Ordinal));

            await Assert.ThrowsAsync<InvalidEventException>(() => app.ResolveAsync(new MemoryStream(sent), new TestContext()));
        }
    }

    [Fact]
    public async Task Invalid_text_that_is_not_read_is_accepted() =>
        Assert.Contains("\"statusCode\":200", await AskAsync(App, "/unread", "body", "", "#"), StringComparison.Ordinal);

    private static async Task<string> AskAsync(Resolver app, string path, string field, string name, string text)
    {
        var value = field switch
        {
            "body" => JsonSerializer.Serialize(text),
            "headers" or "queryStringParameters" => JsonSerializer.Serialize(new Dictionary<string, string> { [name] = text }),
            _ => JsonSerializer.Serialize(new Dictionary<string, string[]> { [name] = [text] }),
        };
        var json = $$"""{"path":"{{path}}","httpMethod":"POST","{{field}}":{{value}}}""".Replace("#", "\\ud800", StringComparison.Ordinal);
        using var reader = new StreamReader(await app.ResolveAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), new TestContext()));
        return await reader.ReadToEndAsync();
    }

    private static APIGatewayProxyRequest Typed(string path, string field, string name, string text)
    {
        name = name.Replace('#', '\ud800');
        text = text.Replace('#', '\ud800');
        var request = new APIGatewayProxyRequest { Path = path, HttpMethod = "POST" };
        switch (field)
        {
            case "body":
                request.Body = text;
                break;
            case "headers":
                request.Headers = new Dictionary<string, string> { [name] = text };
                break;
            case "queryStringParameters":
                request.QueryStringParameters = new Dictionary<string, string> { [name] = text };
                break;
            case "multiValueHeaders":
                request.MultiValueHeaders = new Dictionary<string, IList<string>> { [name] = [text] };
                break;
            default:
                request.MultiValueQueryStringParameters = new Dictionary<string, IList<string>> { [name] = [text] };
                break;
        }

        return request;
    }

    private static ApiGatewayRestResolver Build(bool propagates)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.OnException<Exception>((exception, _) => Response.Text($"handled {exception.GetType().Name}", 500));
        builder.OnException<TimeoutException>((_, request) => Response.Text(request.Body ?? ""));
        builder.Use(new ReadingBehavior("X-Outside"), BehaviorOrder.Log).Use(new ReadingBehavior("X-User"));
        builder.MapPost("/unread", () => "ok");
        builder.MapPost("/body", (Request request) => request.Body);
        builder.MapPost("/bytes", (Request request) => request.BodyBytes);
        builder.MapPost("/json", (Request request) => request.Json<string>());
        builder.MapPost("/bound", ([FromBody] Dictionary<string, string> value) => value);
        builder.MapPost("/header", ([FromHeader("X-Name")] string name) => name);
        builder.MapPost("/headers", (Request request) => request.Headers.Count);
        builder.MapPost("/cookies", (Request request) => request.Cookies["a"]);
        builder.MapPost("/query", (string name) => name);
        builder.MapPost("/later", async (Request request) =>
        {
            await Task.Yield();
            return request.Body;
        });
        builder.MapPost("/handler", string () => throw new TimeoutException());
        if (propagates)
        {
            builder.PropagateExceptions();
        }

        return builder.Build();
    }

    private sealed class ReadingBehavior(string header) : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            _ = request.Headers[header];
            return next(request);
        }
    }
}
