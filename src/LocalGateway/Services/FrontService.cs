using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>A service in front of a function: makes the event of a request, and the answer of the function's response.</summary>
internal abstract class FrontService
{
    /// <summary>The service's name for the user.</summary>
    public abstract string Title { get; }

    /// <summary>The stage; null where the service has none.</summary>
    public virtual string? Stage => null;

    /// <summary>The largest body of a request.</summary>
    public abstract int BodyLimit { get; }

    /// <summary>The largest response of the function.</summary>
    public virtual int ResponseLimit => ServiceLimits.LambdaPayload;

    public abstract ServiceAnswer RequestTooLarge { get; }

    /// <summary>The answer to a request that breaks HTTP's rules.</summary>
    public abstract ServiceAnswer BadRequest { get; }

    /// <summary>The answer where the function threw, or returned what the service cannot read.</summary>
    public abstract ServiceAnswer FunctionFailed { get; }

    public abstract Resolver ResolverOf(Resolver app);

    /// <summary>Writes the members of the event.</summary>
    public abstract void WriteEvent(Utf8JsonWriter writer, ReceivedRequest request);

    /// <summary>Adds the headers that the service sends itself with every response of the function.</summary>
    public virtual ServiceAnswer Sign(ServiceAnswer answer, ReceivedRequest request) => answer;

    /// <exception cref="MalformedResponseException">The service cannot read the response.</exception>
    public abstract ServiceAnswer ReadResponse(ReadOnlyMemory<byte> json);
}

/// <summary>The services by the names that <c>--as</c> takes.</summary>
internal static class FrontServices
{
    public static IReadOnlyList<string> Names { get; } = ["rest", "http", "http-1.0", "url", "alb", "alb-multi"];

    public static FrontService Create(string name, string? stage) => name switch
    {
        "rest" => new RestApi(stage),
        "http" => new HttpApi(stage),
        "http-1.0" => new HttpApiPayload1(stage),
        "url" => new FunctionUrl(),
        "alb" => new LoadBalancer(hasMultiValueHeaders: false),
        "alb-multi" => new LoadBalancer(hasMultiValueHeaders: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such service."),
    };
}

/// <summary>The largest bodies and payloads, in bytes (AWS: "Lambda quotas", "Amazon API Gateway quotas", "Use Lambda functions as targets of an Application Load Balancer").</summary>
internal static class ServiceLimits
{
    public const int LambdaPayload = 6 * 1024 * 1024;

    public const int ApiGatewayBody = 10 * 1024 * 1024;

    public const int LoadBalancer = 1024 * 1024;
}

/// <summary>The names that stand in events for an account that is not there.</summary>
internal static class LocalAccount
{
    public const string Id = "123456789012";

    public const string Region = "us-east-1";

    public const string ApiId = "localgatew";

    public const string ApiDomain = $"{ApiId}.execute-api.{Region}.amazonaws.com";

    public const string FunctionUrlId = "localgatewaylocalgatewaylocalgat";

    public const string FunctionUrlDomain = $"{FunctionUrlId}.lambda-url.{Region}.on.aws";

    public const string TargetGroup = $"arn:aws:elasticloadbalancing:{Region}:{Id}:targetgroup/local-gateway/0123456789abcdef";
}
