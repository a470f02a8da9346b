using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Events;

public sealed class ConcurrencyTests
{
    private const int Workers = 32;
    private const int RequestsOfEach = 200;

    [Fact]
    public async Task Concurrent_requests_are_isolated()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Use(async (request, next) =>
        {
            request.Items["id"] = request.Headers["X-Id"];
            var response = await next(request);
            response.Headers["X-Seen"] = (string)request.Items["id"]!;
            return response;
        });
        builder.MapPost("/now/{id}", Tell);
        builder.MapPost("/later/{id}", async (Request request, string id) =>
        {
            await Task.Yield();
            var told = Tell(request, id);
            await Task.Delay(1);
            return told;
        });
        builder.MapPost("/text/{id}", (string id, Request request) => $"{id}:{request.Body}");
        builder.MapPost("/bytes/{id}", (Request request) => request.BodyBytes!);
        builder.MapPost("/error/{id}", string (string id) => throw new BadRequestException(id));
        var app = builder.Build();

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Work(app, worker))));
    }

    private static Told Tell(Request request, string id) =>
        new(id, request.Headers["X-Id"], request.Query["id"], request.Cookies["id"], request.Body);

    private static async Task Work(Resolver app, int worker)
    {
        string[] names = ["REST API", "HTTP API", "ALB, single values", "ALB, several values"];
        string[] paths = ["now", "later", "text", "bytes", "error"];
        for (var i = 0; i < RequestsOfEach; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{worker}-{i}");
            var source = TestSource.Of(names[(worker + i) % names.Length]);
            var path = paths[(worker * 7 + i) % paths.Length];
            var body = string.Concat(Enumerable.Repeat(id + "ä\"", 1 + (worker * 31 + i) % 300));
            var sent = source.ToEvent(new SentRequest("POST", $"/{path}/{id}")
            {
                Headers = [("X-Id", id)],
                Query = [("id", id)],
                Cookies = [$"id={id}"],
                Body = body,
            });
            var answer = await (i % 2 == 0 ? source.AskJson(app, sent) : source.AskTyped(app, sent));
            AssertAnswers(answer, path, id, body);
        }
    }

    private static void AssertAnswers(JsonObject answer, string path, string id, string body)
    {
        var text = (string)answer["body"]!;
        Assert.Equal((bool)answer["isBase64Encoded"]!, path == "bytes");
        switch (path)
        {
            case "text":
                Assert.Equal($"{id}:{body}", text);
                break;
            case "bytes":
                Assert.Equal(body, Encoding.UTF8.GetString(Convert.FromBase64String(text)));
                break;
            case "error":
                Assert.Equal($$"""{"statusCode":400,"message":"{{id}}"}""", text);
                return;
            default:
                Assert.True(JsonNode.DeepEquals(new JsonObject { ["path"] = id, ["header"] = id, ["query"] = id, ["cookie"] = id, ["body"] = body }, JsonNode.Parse(text)), text);
                break;
        }

        Assert.Equal(id, (string?)(answer["headers"]?["X-Seen"] ?? answer["multiValueHeaders"]!["X-Seen"]![0]));
    }

    private sealed record Told(string Path, string? Header, string? Query, string? Cookie, string? Body);
}
