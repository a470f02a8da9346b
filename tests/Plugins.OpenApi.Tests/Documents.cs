using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.OpenApi;

/// <summary>Reads documents as a client does: from the app.</summary>
internal static class Documents
{
    private static readonly Lazy<Task<JsonNode>> OfTorture = new(() => TortureApp.Build().ReadDocumentAsync());

    public static Task<JsonNode> TortureAsync() => OfTorture.Value;

    public static async Task<JsonNode> ReadDocumentAsync(this Resolver app)
    {
        var invocation = new TestContext();
        var answer = await app.AskAsync(invocation, "GET", "/openapi.json");
        Assert.True(answer.Status == 200, string.Join('\n', invocation.Log));
        return JsonNode.Parse(answer.Body)!;
    }

    public static Task<JsonNode> OfRouteAsync(string template, Delegate handler, Action<MappedRoute>? with = null) => OfRoutesAsync(builder =>
    {
        var route = builder.MapGet(template, handler);
        with?.Invoke(route);
    });

    public static Task<JsonNode> OfRoutesAsync(Action<ResolverBuilder> add, Action<OpenApiOptions>? configure = null) => AppOf(add, configure).ReadDocumentAsync();

    public static ApiGatewayRestResolver AppOf(Action<ResolverBuilder> add, Action<OpenApiOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseOpenApi(configure);
        add(builder);
        return builder.Build();
    }

    /// <summary>Sends a JSON body.</summary>
    public static async Task<(int Status, string Body)> SendAsync(this ApiGatewayRestResolver app, string method, string path, string body)
    {
        var answer = await app.ResolveAsync(
            new APIGatewayProxyRequest { HttpMethod = method, Path = path, Body = body, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } }, new TestContext());
        return (answer.StatusCode, answer.Body);
    }

    public static JsonNode Operation(this JsonNode document, string method, string path) =>
        document["paths"]![path]?[method] ?? throw new KeyNotFoundException($"{method} {path} is not in {document["paths"]!.ToJsonString()}");

    public static JsonNode Parameter(this JsonNode operation, string name) =>
        operation["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == name)!;

    public static JsonNode Schema(this JsonNode document, string name) => document["components"]!["schemas"]![name] ?? throw new KeyNotFoundException(name);

    public static JsonNode Property(this JsonNode document, string schema, string name) => document.Schema(schema)["properties"]![name]!;

    /// <summary>Compares JSON without regard to the order of members.</summary>
    public static void Equal(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected: {expected}\nActual:   {actual?.ToJsonString()}");

    public static string Write(this Resolver app, OpenApiVersion version = OpenApiVersion.V31)
    {
        var output = new StringWriter();
        var command = app.Commands.Single();
        var text = version switch { OpenApiVersion.V30 => "3.0", OpenApiVersion.V32 => "3.2", _ => "3.1" };
        var code = command.RunAsync(new(app, ["--version", text], output, output, CancellationToken.None)).GetAwaiter().GetResult();
        Assert.True(code == 0, output.ToString());
        return output.ToString();
    }
}
