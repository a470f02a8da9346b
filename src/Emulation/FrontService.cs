using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>A service that invokes a function: converts requests to its events, and the function's responses to HTTP responses.</summary>
internal abstract class FrontService
{
    /// <summary>Gets the display name of the service.</summary>
    public abstract string Title { get; }

    /// <summary>Gets the stage, or null if the service has none.</summary>
    public virtual string? Stage => null;

    /// <summary>Gets the kinds of authorizers that the service supports, the most common one first.</summary>
    public virtual IReadOnlyList<AuthorizerKind> Authorizers => [AuthorizerKind.Jwt, AuthorizerKind.Lambda, AuthorizerKind.Iam];

    /// <summary>Gets the largest request body, in bytes.</summary>
    public abstract int BodyLimit { get; }

    /// <summary>Gets the largest response of the function, in bytes.</summary>
    public virtual int ResponseLimit => ServiceLimits.LambdaPayload;

    public abstract ClientResponse RequestTooLarge { get; }

    /// <summary>Gets the response to a request that violates the rules of HTTP.</summary>
    public abstract ClientResponse BadRequest { get; }

    /// <summary>Gets the response when the function throws an exception or returns a malformed response.</summary>
    public abstract ClientResponse FunctionFailed { get; }

    /// <summary>Gets a value that indicates whether the service receives streamed responses.</summary>
    public virtual bool CanStream => false;

    public abstract Resolver ResolverOf(Resolver app);

    /// <summary>Writes the members of the event.</summary>
    public abstract void WriteEvent(Utf8JsonWriter writer, ClientRequest request);

    /// <summary>Adds the headers that the service sends with every response of the function.</summary>
    public virtual ClientResponse Sign(ClientResponse response, ClientRequest request) => response;

    /// <exception cref="MalformedResponseException">The function's response is malformed.</exception>
    public abstract ClientResponse ReadResponse(ReadOnlyMemory<byte> json);

    /// <summary>Returns the response that a streamed response begins with.</summary>
    /// <exception cref="MalformedResponseException">The prelude is malformed, or has headers that the service does not take.</exception>
    public virtual ClientResponse ReadPrelude(ReadOnlyMemory<byte> json) => ReadResponse(json);

    /// <summary>Determines whether an authorizer of the service can send a user to the function.</summary>
    /// <returns>The problem, with its fix, or null.</returns>
    public string? FindProblem(AuthorizedUser user)
    {
        if (!Authorizers.Contains(user.Authorizer))
        {
            return $"{Title} has no authorizer of the kind {user.Authorizer}: use {string.Join(" or ", Authorizers)}.";
        }

        var lost = user.Authorizer == AuthorizerKind.Iam ? [.. user.ClaimsExcept(IamIdentity.Claims)] : Array.Empty<string>();
        return lost.Length == 0
            ? null
            : $"An IAM authorizer of {Title} cannot send the claims {string.Join(", ", lost)}: it sends only sub, {string.Join(", ", IamIdentity.Claims)}.";
    }
}

/// <summary>The services by the values of the <c>--as</c> option.</summary>
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

/// <summary>The placeholders for the AWS account in events.</summary>
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
