using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Testing;

/// <summary>Specifies the service that sends events to a function.</summary>
public enum EventSource
{
    /// <summary>An API Gateway REST API (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">AWS: Lambda proxy integrations</see>).</summary>
    RestApi,

    /// <summary>An API Gateway HTTP API with payload format 2.0 (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS: HTTP APIs</see>).</summary>
    HttpApi,

    /// <summary>An API Gateway HTTP API with payload format 1.0.</summary>
    HttpApiPayload1,

    /// <summary>A Lambda function URL (<see href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">AWS: Function URLs</see>).</summary>
    FunctionUrl,

    /// <summary>An Application Load Balancer (<see href="https://docs.aws.amazon.com/lambda/latest/dg/services-alb.html">AWS: Application Load Balancers</see>).</summary>
    Alb,

    /// <summary>An Application Load Balancer whose target group has multi-value headers enabled.</summary>
    AlbMultiValue,
}

/// <summary>Provides the event sources, for tests that run for each of them.</summary>
public static class EventSources
{
    /// <summary>Gets all event sources, each as the argument of a test, for example with <c>[MemberData(nameof(EventSources.All), MemberType = typeof(EventSources))]</c> of xunit.</summary>
    public static IEnumerable<object[]> All => Enum.GetValues<EventSource>().Select(source => new object[] { source });

    /// <summary>Creates the service.</summary>
    internal static FrontService CreateService(this EventSource source, string? stage) => source switch
    {
        EventSource.RestApi => new RestApi(stage),
        EventSource.HttpApi => new HttpApi(stage),
        EventSource.HttpApiPayload1 => new HttpApiPayload1(stage),
        EventSource.FunctionUrl => new FunctionUrl(),
        EventSource.Alb => new LoadBalancer(hasMultiValueHeaders: false),
        EventSource.AlbMultiValue => new LoadBalancer(hasMultiValueHeaders: true),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "The value is not an event source."),
    };

    /// <summary>Returns the source whose events a resolver handles.</summary>
    internal static EventSource Of(Resolver app) => app switch
    {
        ApiGatewayRestResolver => EventSource.RestApi,
        ApiGatewayHttpResolver => EventSource.HttpApi,
        AlbResolver => EventSource.Alb,
        _ => throw new NotSupportedException($"{app.GetType().Name} has no event source of its own in tests: pass the event source to CreateClient."),
    };
}
