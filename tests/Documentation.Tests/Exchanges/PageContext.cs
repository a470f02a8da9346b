using Amazon.Lambda.Core;

namespace LambdaEventHandler.Documentation;

/// <summary>The context of the invocations that the pages speak of.</summary>
internal sealed class PageContext : ILambdaContext, ILambdaLogger
{
    public string AwsRequestId => "52fdfc07-2182-154f-163f-5f0f9a621d72";

    public IClientContext ClientContext => null!;

    public string FunctionName => "hello";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:hello";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "/aws/lambda/hello";

    public string LogStreamName => "2026/11/22/[$LATEST]52fdfc07";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(30);

    public void Log(string message)
    {
    }

    public void LogLine(string message)
    {
    }
}
