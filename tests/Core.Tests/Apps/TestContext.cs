using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>The context of an invocation with a minute left.</summary>
internal sealed class TestContext : ILambdaContext
{
    public string AwsRequestId => "request-1";

    public IClientContext ClientContext => null!;

    public string FunctionName => "tests";

    public string FunctionVersion => "1";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:tests";

    public ILambdaLogger Logger { get; init; } = new TestLogger();

    public string LogGroupName => "group";

    public string LogStreamName => "stream";

    public int MemoryLimitInMB => 128;

    public TimeSpan RemainingTime { get; set; } = TimeSpan.FromMinutes(1);
}
