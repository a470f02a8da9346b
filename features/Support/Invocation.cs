using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Support;

/// <summary>What Lambda says about an invocation of the function under test.</summary>
public sealed class Invocation : ILambdaContext
{
    public InvocationLog Log { get; } = new();

    public string AwsRequestId => "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

    public IClientContext ClientContext => null!;

    public string FunctionName => "greetings";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:greetings";

    public ILambdaLogger Logger => Log;

    public string LogGroupName => "/aws/lambda/greetings";

    public string LogStreamName => "2026/03/04/[$LATEST]9a41f2c0d3e84b5c";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime { get; set; } = TimeSpan.FromSeconds(30);
}
