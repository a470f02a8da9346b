using System.Collections.Concurrent;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Support;

/// <summary>The Lambda context of the function under test.</summary>
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

/// <summary>The function's log, as CloudWatch would show it: Lambda logs an entry without a level as Information, and drops entries below its log level.</summary>
public sealed class InvocationLog : ILambdaLogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = new();

    /// <summary>The value of <c>AWS_LAMBDA_LOG_LEVEL</c>.</summary>
    public LogLevel Minimum { get; set; } = LogLevel.Trace;

    /// <summary>Whether writing an entry throws.</summary>
    public bool IsBroken { get; set; }

    public IReadOnlyCollection<(LogLevel Level, string Text)> Entries => _entries;

    public void Log(string message) => Log(nameof(LogLevel.Information), message);

    public void LogLine(string message) => Log(nameof(LogLevel.Information), message);

    public void Log(string level, string message)
    {
        if (IsBroken)
        {
            throw new IOException("The log cannot be written.");
        }

        if (Enum.Parse<LogLevel>(level) is var known && known >= Minimum)
        {
            _entries.Enqueue((known, message));
        }
    }
}
