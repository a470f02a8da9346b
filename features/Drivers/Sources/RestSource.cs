using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers.Sources;

/// <summary>API Gateway's REST API, and its HTTP API with payload 1.0: the path as it came, the query decoded.</summary>
internal sealed class RestSource(string name, string sample) : EventSource(name, sample)
{
    public override Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context) =>
        app.ResolveAsync(request, context);

    public override async Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context) =>
        Untyped(await app.ResolveAsync(Typed<APIGatewayProxyRequest>(request), context));

    protected override void Write(HttpCall call, JsonObject json)
    {
        var headers = EventFields.Headers(call, json["headers"]!.AsObject()).ToList();
        var query = EventFields.Decoded(call.Query).ToList();
        json["path"] = call.Path;
        json["httpMethod"] = call.Method;
        json["headers"] = EventFields.LastOf(headers);
        json["multiValueHeaders"] = EventFields.AllOf(headers);
        json["queryStringParameters"] = query.Count > 0 ? EventFields.LastOf(query) : null;
        json["multiValueQueryStringParameters"] = query.Count > 0 ? EventFields.AllOf(query) : null;
        json["body"] = call.BodyText;
        json["isBase64Encoded"] = call.IsBinary;
    }
}
