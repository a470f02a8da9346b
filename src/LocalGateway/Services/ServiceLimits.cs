namespace LambdaEventHandler.Gateway;

/// <summary>The largest bodies and payloads, in bytes (AWS: "Lambda quotas", "Amazon API Gateway quotas", "Use Lambda functions as targets of an Application Load Balancer").</summary>
internal static class ServiceLimits
{
    public const int LambdaPayload = 6 * 1024 * 1024;

    public const int ApiGatewayBody = 10 * 1024 * 1024;

    public const int LoadBalancer = 1024 * 1024;
}
