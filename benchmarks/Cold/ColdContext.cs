using Amazon.Lambda.Core;

namespace LambdaEventHandler.Benchmarks.Cold;

/// <summary>An invocation's context without anything behind it.</summary>
internal sealed class ColdContext : ILambdaContext, ILambdaLogger
{
    public string AwsRequestId => "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

    public IClientContext ClientContext => null!;

    public string FunctionName => "greetings";

    public string FunctionVersion => "1";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "";

    public string LogStreamName => "";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(29);

    public void Log(string message) => Console.Error.Write(message);

    public void LogLine(string message) => Console.Error.WriteLine(message);
}
