using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

internal sealed class HttpSource() : TestSource("HTTP API")
{
    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayHttpResolver>();

    public override JsonObject ToEvent(SentRequest request) => new()
    {
        ["version"] = "2.0",
        ["rawPath"] = request.Path,
        ["rawQueryString"] = string.Join('&', request.Query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")),
        ["cookies"] = request.Cookies.Count == 0 ? null : new JsonArray([.. request.Cookies.Select(cookie => (JsonNode)cookie)]),
        ["headers"] = Single(request.Headers.GroupBy(pair => pair.Name).Select(group => (group.Key, string.Join(',', group.Select(pair => pair.Value))))),
        ["requestContext"] = new JsonObject
        {
            ["stage"] = "$default",
            ["apiId"] = "1234567890",
            ["http"] = new JsonObject { ["method"] = request.Method, ["path"] = request.Path },
        },
        ["body"] = request.Body,
        ["isBase64Encoded"] = request.IsBase64Encoded,
    };

    protected override async Task<object> AskTyped(Resolver resolver, byte[] json, ILambdaContext context) =>
        await ((ApiGatewayHttpResolver)resolver).ResolveAsync(JsonSerializer.Deserialize<APIGatewayHttpApiV2ProxyRequest>(json, Official)!, context);
}
