using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

internal sealed class RestSource() : TestSource("REST API")
{
    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayRestResolver>();

    public override JsonObject ToEvent(SentRequest request) => new()
    {
        ["resource"] = "/{proxy+}",
        ["path"] = request.Path,
        ["httpMethod"] = request.Method,
        ["headers"] = Single(WithCookies(request)),
        ["multiValueHeaders"] = Several(WithCookies(request)),
        ["queryStringParameters"] = Single(request.Query),
        ["multiValueQueryStringParameters"] = Several(request.Query),
        ["requestContext"] = new JsonObject { ["stage"] = "prod", ["apiId"] = "1234567890" },
        ["body"] = request.Body,
        ["isBase64Encoded"] = request.IsBase64Encoded,
    };

    protected override async Task<object> AskTyped(Resolver resolver, byte[] json, ILambdaContext context) =>
        await ((ApiGatewayRestResolver)resolver).ResolveAsync(JsonSerializer.Deserialize<APIGatewayProxyRequest>(json, Official)!, context);
}
