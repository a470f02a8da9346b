using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;
using LambdaEventHandler.Conformance.Apps;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>A source with its resolver and the official types of its event and response.</summary>
internal sealed class EventSource<TResolver, TRequest, TResponse>(
    Func<ResolverBuilder<TResolver>> createBuilder,
    Func<TResolver, TRequest, ILambdaContext, Task<TResponse>> resolve) : IEventSource
    where TResolver : Resolver
{
    public IResolverForms Build(AppDescription description)
    {
        var resolver = App.Build(createBuilder(), description);
        return new ResolverForms<TRequest, TResponse>(resolver, (request, context) => resolve(resolver, request, context));
    }
}

/// <summary>A source of events, and the resolver that answers it.</summary>
internal interface IEventSource
{
    /// <summary>Builds an app for this source.</summary>
    /// <param name="description">The app in words.</param>
    /// <returns>The app.</returns>
    IResolverForms Build(AppDescription description);
}

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

/// <summary>A field of an event that is null is as good as one that is missing, also where the official type has no null.</summary>
internal sealed class NullIsFalse : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
