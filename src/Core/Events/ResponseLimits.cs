namespace LambdaEventHandler;

/// <summary>The largest responses, in bytes, that sources carry (AWS: "Lambda quotas", "Use Lambda functions as targets").</summary>
internal static class ResponseLimits
{
    public const int Lambda = 6 * 1024 * 1024;

    public const int LoadBalancer = 1024 * 1024;
}
