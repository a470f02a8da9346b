using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>Finds a source by its name.</summary>
internal sealed class EventSourceConverter : CaseConverter<IEventSource>
{
    private static readonly Dictionary<string, IEventSource> Known = new(StringComparer.Ordinal)
    {
        ["rest"] = new EventSource<ApiGatewayRestResolver, APIGatewayProxyRequest, APIGatewayProxyResponse>(
            ApiGatewayRestResolver.CreateBuilder,
            (resolver, request, context) => resolver.ResolveAsync(request, context)),
        ["http"] = new EventSource<ApiGatewayHttpResolver, APIGatewayHttpApiV2ProxyRequest, APIGatewayHttpApiV2ProxyResponse>(
            ApiGatewayHttpResolver.CreateBuilder,
            (resolver, request, context) => resolver.ResolveAsync(request, context)),
        ["alb"] = new EventSource<AlbResolver, ApplicationLoadBalancerRequest, ApplicationLoadBalancerResponse>(
            AlbResolver.CreateBuilder,
            (resolver, request, context) => resolver.ResolveAsync(request, context)),
    };

    protected override IEventSource Read(JsonElement json, JsonSerializerOptions options) =>
        Known.GetValueOrDefault(json.GetString()!) ?? throw new JsonException($"{json.GetRawText()} is no known source");
}
