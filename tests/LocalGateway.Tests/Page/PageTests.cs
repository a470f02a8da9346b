using System.Net;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler.Gateway;

public sealed class PageTests
{
    [Fact]
    public async Task The_routes_have_their_parameters_and_results()
    {
        await using var gateway = await TestGateway.ShowAsync("http", builder => builder.MapGet("/orders/{id:int}", (int id, string? currency, [FromHeader("X-Page")] int page = 1) => new Dictionary<string, int>()), stage: "dev");

        var shown = await gateway.AskPageAsync("routes");

        Assert.Equal(("API Gateway HTTP API", "dev"), ((string)shown["service"]!, (string)shown["stage"]!));
        AssertJson(
            """
            {"methods":["GET"],"template":"/orders/{id:int}","plainTemplate":"/orders/{id}","action":"Map(GET /orders/{id:int})","isHidden":false,"parameters":[
              {"name":"id","in":"path","type":"int","isRequired":true,"default":null},
              {"name":"currency","in":"query","type":"string","isRequired":false,"default":null},
              {"name":"X-Page","in":"header","type":"int","isRequired":false,"default":"1"}],"result":"Dictionary<string, int>"}
            """,
            Assert.Single(shown["routes"]!.AsArray())!);
    }

    [Fact]
    public async Task A_request_of_the_form_reaches_the_app_with_any_header_and_a_path_that_is_not_changed()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.MapPost("/a/{**path}", (Request request) => $"{request.RawPath} {request.Headers["Origin"]} {request.Headers["Cookie"]} {string.Join('+', request.Headers.GetValues("X-Id"))} {request.Body}"));

        var sent = await gateway.AskPageAsync("send", new { method = "post", target = "/a/b%2F../c?x=1", headers = "Origin: https://shop.example\nCookie: a=b\r\nX-Id: 1\nx-id:2\n\n", body = "thé" });
        var shown = await gateway.AskPageAsync($"invocations/{sent["number"]}?secrets=shown");

        Assert.Equal(200, (int)sent["status"]!);
        Assert.Equal("/a/b%2F../c https://shop.example a=b 1+2 thé", (string)shown["response"]!["body"]!);
        Assert.Equal("POST /a/b%2F../c?x=1 HTTP/1.1", (string)shown["request"]!["line"]!);
        Assert.Equal($"POST /a/b%2F../c 200 0.0 ms  Map(POST /a/{{**path}}){Environment.NewLine}", gateway.Output);
    }

    [Theory]
    [InlineData("G ET", "/", "", "The method is not valid: use a name such as GET.")]
    [InlineData("GET", "a", "", "The path is not valid: start it with a slash, and percent-encode spaces, '#', and characters that are not ASCII.")]
    [InlineData("GET", "/a b", "", "The path is not valid: start it with a slash, and percent-encode spaces, '#', and characters that are not ASCII.")]
    [InlineData("GET", "/a\r\nHost: x", "", "The path is not valid: start it with a slash, and percent-encode spaces, '#', and characters that are not ASCII.")]
    [InlineData("GET", "/", "Accept", "The line 'Accept' is not a header: write each header in a line, as in Accept: text/html.")]
    [InlineData("GET", "/", "A b: c", "The line 'A b: c' is not a header: write each header in a line, as in Accept: text/html.")]
    [InlineData("GET", "/", "A: \u0001", "The line 'A: %01' is not a header: write each header in a line, as in Accept: text/html.")]
    public async Task An_invalid_request_of_the_form_is_not_sent(string method, string target, string headers, string message)
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.MapGet("/", () => 1));

        var answer = await gateway.AskPageAsync("send", new { method, target, headers }, HttpStatusCode.BadRequest);

        Assert.Equal(message, (string)answer["message"]!);
        Assert.Empty(gateway.Output);
    }

    [Fact]
    public async Task Secrets_are_hidden_until_they_are_asked_for()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.MapPost("/", (Request request, [FromHeader("X-Api-Key")] string key, [FromCookie("session")] string session) =>
        {
            var response = Response.Json(new { AccessToken = "secret-1", Name = key.Length + session.Length });
            response.Headers["X-Session-Token"] = "secret-2";
            return response;
        }));
        await gateway.SendAsync("POST /?token=secret-3&page=1 HTTP/1.1\nHost: example.com\nConnection: close\nAuthorization: Bearer secret-4\nX-Api-Key: secret-5\nCookie: session=secret-6\nContent-Type: application/json\nContent-Length: 38\n\n{\"password\":\"secret-7\",\"name\":\"lessa\"}\n".ReplaceLineEndings("\n").TrimEnd());

        var hidden = (await gateway.AskPageAsync("invocations/1")).ToJsonString();
        var shown = (await gateway.AskPageAsync("invocations/1?secrets=shown")).ToJsonString();

        Assert.DoesNotContain("secret-", hidden, StringComparison.Ordinal);
        Assert.Contains("lessa", hidden, StringComparison.Ordinal);
        Assert.Contains("page=1", hidden, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 7), number => Assert.Contains($"secret-{number}", shown, StringComparison.Ordinal));
        Assert.Contains("\"target\":\"/?token=(hidden)\\u0026page=1\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_binding_of_each_parameter_is_shown()
    {
        await using var gateway = await TestGateway.ShowAsync("alb", builder => builder.MapGet("/orders/{id}", (string id, int page, string? tag, ILambdaContext context) => id));

        await gateway.GetAsync("/orders/a%2Fb?page=two");
        var shown = await gateway.AskPageAsync("invocations/1");

        AssertJson("""{"path":"/orders/a/b","pathBase":"","route":"GET /orders/{id} (Map(GET /orders/{id}))","values":[{"name":"id","value":"a/b"}]}""", shown["match"]!);
        AssertJson(
            """
            [{"name":"id","in":"path","type":"string","isRequired":true,"text":"a/b","error":null},
             {"name":"page","in":"query","type":"int","isRequired":true,"text":"two","error":"The query parameter 'page' must be an integer."},
             {"name":"tag","in":"query","type":"string","isRequired":false,"text":null,"error":null},
             {"name":"context","in":"invocation","type":"ILambdaContext","isRequired":true,"text":null,"error":null}]
            """,
            shown["parameters"]!);
    }

    [Fact]
    public async Task The_behaviors_are_shown_with_their_places_and_results()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder
            .Use((request, next) => next(request), BehaviorOrder.Cors + 1)
            .MapGet("/", string () => throw new TimeoutException("late")));

        await gateway.GetAsync("/");
        var steps = (await gateway.AskPageAsync("invocations/1"))["steps"]!.AsArray();

        Assert.Equal(
            ["0 Cors + 1 500 ", "1 Errors 500 ", "2 Serialization  TimeoutException", "3 action  TimeoutException"],
            steps.Select(step => $"{step!["depth"]} {step["place"]} {step["status"]} {step["exception"]}"));
        Assert.All(steps, step => Assert.Equal(0, (double)step!["milliseconds"]!));
    }

    [Fact]
    public async Task The_log_of_an_invocation_is_shown_whatever_wrote_it()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder =>
        {
            builder.Logging.AddProvider(new NoProvider());
            builder.MapGet("/{name}", (string name, ILambdaContext context, Request request) =>
            {
                context.Logger.LogLine($"context {name}");
                request.LoggerFactory.CreateLogger("Shop").Log(LogLevel.Warning, default, $"logger {name}", null, (text, _) => text);
                return name;
            });
        });

        await Task.WhenAll(gateway.GetAsync("/one"), gateway.GetAsync("/two"));

        foreach (var number in new[] { 1, 2 })
        {
            var shown = await gateway.AskPageAsync($"invocations/{number}");
            var name = (string)shown["response"]!["body"]!;
            AssertJson($"""["context {name}","Warning: Shop: logger {name}"]""", shown["log"]!);
        }
    }

    [Fact]
    public async Task An_app_without_a_logging_provider_writes_to_the_log_of_the_invocation()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.MapGet("/", (Request request) =>
            request.LoggerFactory.CreateLogger("Shop").Log(LogLevel.Warning, default, "one\ntwo", null, (text, _) => text)));

        await gateway.GetAsync("/");

        AssertJson("""["Warning: Shop: one","two"]""", (await gateway.AskPageAsync("invocations/1"))["log"]!);
        Assert.Equal($"Warning: Shop: one\ntwo{Environment.NewLine}", gateway.Errors);
    }

    [Fact]
    public async Task The_events_are_the_last_invocations_and_then_new_ones()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.MapGet("/{id}", (int id) => id));
        await gateway.GetAsync("/1");

        using var stream = await gateway.Client.GetStreamAsync(new Uri("/_gateway/events", UriKind.Relative));
        using var reader = new StreamReader(stream);
        Assert.Equal(("log", $"\"{gateway.Log.Id}\""), await ReadEventAsync(reader));
        var (name, first) = await ReadEventAsync(reader);
        await gateway.GetAsync("/x");
        var (_, second) = await ReadEventAsync(reader);

        Assert.Equal("invocation", name);
        AssertJson("""{"number":1,"time":"2026-03-04T19:15:17.135+00:00","method":"GET","target":"/1","status":200,"milliseconds":0,"action":"Map(GET /{id})"}""", JsonNode.Parse(first)!);
        Assert.Equal(400, (int)JsonNode.Parse(second)!["status"]!);
    }

    [Fact]
    public async Task Only_the_last_100_invocations_are_kept_and_clear_removes_them()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", builder => builder.MapGet("/", () => 1));
        for (var i = 0; i < 101; i++)
        {
            using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));
        }

        await gateway.AskPageAsync("invocations/1", status: HttpStatusCode.NotFound);
        await gateway.AskPageAsync("invocations/2");
        await gateway.AskPageAsync("clear", new { });
        await gateway.AskPageAsync("invocations/101", status: HttpStatusCode.NotFound);
        await gateway.AskPageAsync("nothing", status: HttpStatusCode.NotFound);
    }

    [Fact]
    public void Large_bodies_are_kept_up_to_128_MB()
    {
        var log = new InvocationLog();
        var request = new ClientRequest("POST", RequestTarget.Parse("/"), new HeaderList(), new byte[50 * 1024 * 1024]) { Port = 80, Time = DateTimeOffset.UnixEpoch };
        for (var i = 0; i < 4; i++)
        {
            log.Complete(new Invocation(request, new ClientResponse(200, [], []), new InvocationTrace(TimeProvider.System)));
        }

        Assert.Equal([false, false, true, true], Enumerable.Range(1, 4).Select(number => log.Find(number) is not null));
    }

    private static void AssertJson(string expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());

    private static async Task<(string Name, string Data)> ReadEventAsync(StreamReader reader)
    {
        var name = (await reader.ReadLineAsync())!["event: ".Length..];
        var data = (await reader.ReadLineAsync())!["data: ".Length..];
        await reader.ReadLineAsync();
        return (name, data);
    }

    private sealed class NoProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
