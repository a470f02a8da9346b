using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers.Sources;

/// <summary>
/// API Gateway's HTTP API, which decodes the path, and a Function URL, which does not.
/// Both send the query as it came, header names in lower case, and cookies apart from the headers.
/// </summary>
internal sealed class HttpApiSource(string name, string sample, bool decodesPath) : EventSource(name, sample)
{
    public override Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context) =>
        app.As<ApiGatewayHttpResolver>().ResolveAsync(request, context);

    public override async Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context) =>
        Untyped(await app.As<ApiGatewayHttpResolver>().ResolveAsync(Typed<APIGatewayHttpApiV2ProxyRequest>(request), context));

    protected override void Write(HttpCall call, JsonObject json)
    {
        var path = decodesPath ? Uri.UnescapeDataString(call.Path) : call.Path;
        var headers = EventFields.LowerCase(EventFields.Headers(call, json["headers"]!.AsObject())).ToLookup(header => header.Key == "cookie");
        json["rawPath"] = path;
        json["rawQueryString"] = call.RawQuery;
        json["requestContext"]!["http"]!["method"] = call.Method;
        json["requestContext"]!["http"]!["path"] = path;
        json["headers"] = EventFields.JoinedOf(headers[false]);
        json["queryStringParameters"] = EventFields.JoinedOf(EventFields.Decoded(call.Query));
        json["body"] = call.BodyText;
        json["isBase64Encoded"] = call.IsBinary;
        if (headers[true].FirstOrDefault() is { } cookies)
        {
            json["cookies"] = new JsonArray([.. cookies.SelectMany(line => line.Split("; ")).Select(cookie => JsonValue.Create(cookie))]);
        }
    }
}
