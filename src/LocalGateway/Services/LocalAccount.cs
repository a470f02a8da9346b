namespace LambdaEventHandler.Gateway;

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
