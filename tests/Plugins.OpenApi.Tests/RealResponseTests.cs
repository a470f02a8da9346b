using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Users;

namespace LambdaEventHandler.OpenApi;

/// <summary>What an app really returns is what its document says: a described status, a described content type, and a body that its schema accepts.</summary>
public sealed class RealResponseTests
{
    [Theory]
    [InlineData(200, "GET", "/users", "/users")]
    [InlineData(200, "GET", "/users", "/users?limit=1")]
    [InlineData(400, "GET", "/users", "/users?limit=all")]
    [InlineData(200, "GET", "/users/{username}", "/users/user1")]
    [InlineData(200, "GET", "/users/{username}", "/users/nobody")]
    [InlineData(200, "GET", "/status", "/status")]
    [InlineData(201, "POST", "/users", "/users", """{"name":"lessa","details":"of pern"}""")]
    [InlineData(409, "POST", "/users", "/users", """{"name":"user1"}""")]
    [InlineData(400, "POST", "/users", "/users", """{"name":""")]
    [InlineData(422, "POST", "/users", "/users", """{"name":"L"}""")]
    public async Task Responses_of_the_sample_Users_are_described(int status, string method, string path, string target, string? body = null)
    {
        var app = global::Users.Function.App.WithServices(services => services.AddSingleton<IUserDirectory, InMemoryUsers>());

        Assert.Equal(status, await CheckAsync(app, method, path, target, body));
    }

    [Fact]
    public async Task Responses_of_every_shape_are_described()
    {
        // The body of /declared is what its author declares, and not what it returns.
        var app = TortureApp.Build();
        var paths = (await app.ReadDocumentAsync())["paths"]!.AsObject()
            .Where(path => path.Value!["get"] is { } operation && !path.Key.Contains('{', StringComparison.Ordinal) && operation["parameters"] is null && path.Key != "/declared")
            .Select(path => path.Key)
            .ToList();

        Assert.True(paths.Count > 10, $"There are only {paths.Count} operations.");
        foreach (var path in paths)
        {
            await CheckAsync(app, "GET", path, path);
        }
    }

    private static async Task<int> CheckAsync(Resolver app, string method, string path, string target, string? body = null)
    {
        var document = await app.ReadDocumentAsync();
        var answer = await SendAsync(app, method, target, body);
        var operation = document["paths"]![path]![method.ToLowerInvariant()]!;
        var described = DescribedResponse.Find(operation, answer.Status);
        Assert.True(described is not null, $"{method} {target} returned {answer.Status}, which the document does not list.");
        if (DescribedResponse.FindSchema(described, answer["Content-Type"]) is { } schema && answer["Content-Type"]!.Contains("json", StringComparison.Ordinal))
        {
            var problem = DescribedResponse.FindProblem(document, schema, answer.Bytes);
            Assert.True(problem is null, $"{method} {target} returned what its schema rejects: {problem}");
        }

        return answer.Status;
    }

    private static async Task<Answer> SendAsync(Resolver app, string method, string target, string? body)
    {
        var (path, query) = target.Split('?') is [var start, var end] ? (start, end.Split('=')) : (target, []);
        var json = new JsonObject
        {
            ["httpMethod"] = method,
            ["path"] = path,
            ["queryStringParameters"] = query.Length == 0 ? null : new JsonObject { [query[0]] = query[1] },
            ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
            ["body"] = body,
        };
        await using var response = await app.ResolveAsync(new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString())), new TestContext());
        return new Answer((await JsonNode.ParseAsync(response))!.AsObject());
    }
}
