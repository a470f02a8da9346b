using System.Collections.Concurrent;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>What Lambda says about an invocation, and the log that it keeps.</summary>
internal sealed class Invocation : ILambdaContext, ILambdaLogger
{
    private readonly ConcurrentQueue<string> _log = new();

    public IReadOnlyCollection<string> Log => _log;

    public string AwsRequestId => "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

    public IClientContext ClientContext => null!;

    public string FunctionName => "plugins";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:plugins";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "/aws/lambda/plugins";

    public string LogStreamName => "2026/03/04/[$LATEST]9a41f2c0d3e84b5c";

    public int MemoryLimitInMB => 512;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(30);

    void ILambdaLogger.Log(string message) => _log.Enqueue(message);

    public void LogLine(string message) => _log.Enqueue(message);
}
