using System.Text.Json.Nodes;

namespace LambdaEventHandler.Streaming;

/// <summary>An app whose responses are streamed to a Function URL.</summary>
internal sealed class StreamingApp(ApiGatewayHttpResolver app)
{
    public TestContext Context { get; } = new();

    public static StreamingApp Build(Action<ResolverBuilder<ApiGatewayHttpResolver>> configure)
    {
        var builder = ApiGatewayHttpResolver.CreateBuilder().UseResponseStreaming();
        configure(builder);
        return new StreamingApp(builder.Build());
    }

    public RuntimeClient Client() => new(Context);

    public Task<RuntimeClient> Get(string path, params (string Name, string Value)[] headers) => Send(Client(), "GET", path, headers);

    public Task<RuntimeClient> Send(RuntimeClient client, string method, string path, params (string Name, string Value)[] headers) =>
        client.InvokeAsync(app.ResolveAsync, Event(method, path, headers));

    private static string Event(string method, string path, (string Name, string Value)[] headers) => new JsonObject
    {
        ["version"] = "2.0",
        ["rawPath"] = path,
        ["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value))),
        ["requestContext"] = new JsonObject
        {
            ["domainName"] = "abc.lambda-url.eu-west-1.on.aws",
            ["stage"] = "$default",
            ["http"] = new JsonObject { ["method"] = method, ["path"] = path },
        },
    }.ToJsonString();
}
