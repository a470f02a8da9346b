using Amazon.Lambda.Core;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>The context of an invocation, with what the case says about it.</summary>
internal sealed class TestLambdaContext(ContextDescription? description) : ILambdaContext
{
    public string AwsRequestId => description?.AwsRequestId!;

    public string FunctionName => description?.FunctionName!;

    public ILambdaLogger Logger { get; } = new SilentLogger();

    public TimeSpan RemainingTime => TimeSpan.FromMinutes(1);

    public int MemoryLimitInMB => 128;

    public string FunctionVersion => "$LATEST";

    public string InvokedFunctionArn => "";

    public string LogGroupName => "";

    public string LogStreamName => "";

    public IClientContext ClientContext => null!;

    public ICognitoIdentity Identity => null!;
}

/// <summary>Takes the log of an invocation and keeps nothing: the runner's own output is all there should be.</summary>
internal sealed class SilentLogger : ILambdaLogger
{
    public void Log(string message)
    {
    }

    public void LogLine(string message)
    {
    }
}
