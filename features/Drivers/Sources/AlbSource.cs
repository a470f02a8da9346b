using System.Text.Json.Nodes;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;
using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers.Sources;

/// <summary>An Application Load Balancer: path and query as they came, header names in lower case, an empty body for none.</summary>
internal sealed class AlbSource(string name, string sample, bool multiValue) : EventSource(name, sample)
{
    public override Task<Stream> ResolveAsync(ApiGatewayRestResolver app, Stream request, ILambdaContext context) =>
        app.As<AlbResolver>().ResolveAsync(request, context);

    public override async Task<JsonObject> ResolveTypedAsync(ApiGatewayRestResolver app, JsonObject request, ILambdaContext context) =>
        Untyped(await app.As<AlbResolver>().ResolveAsync(Typed<ApplicationLoadBalancerRequest>(request), context));

    protected override void Write(HttpCall call, JsonObject json)
    {
        json["path"] = call.Path;
        json["httpMethod"] = call.Method;
        json["body"] = call.BodyText ?? "";
        json["isBase64Encoded"] = call.IsBinary;
        if (multiValue)
        {
            json["multiValueHeaders"] = EventFields.AllOf(Headers(call, json["multiValueHeaders"]!));
            json["multiValueQueryStringParameters"] = EventFields.AllOf(call.Query);
        }
        else
        {
            json["headers"] = EventFields.LastOf(Headers(call, json["headers"]!));
            json["queryStringParameters"] = EventFields.LastOf(call.Query);
        }
    }

    private static List<IGrouping<string, string>> Headers(HttpCall call, JsonNode sample) =>
        [.. EventFields.LowerCase(EventFields.Headers(call, sample.AsObject()))];
}
