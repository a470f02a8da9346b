using Amazon.Lambda.Core;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>An invocation whose log nobody reads.</summary>
internal sealed class CaseContext : ILambdaContext, ILambdaLogger
{
    public string AwsRequestId => "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

    public IClientContext ClientContext => null!;

    public string FunctionName => "case";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:case";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "/aws/lambda/case";

    public string LogStreamName => "2026/03/04/[$LATEST]9a41f2c0d3e84b5c";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(30);

    public void Log(string message)
    {
        // The answer is all that is compared.
    }

    public void LogLine(string message)
    {
        // The answer is all that is compared.
    }
}
