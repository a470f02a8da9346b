using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>The Lambda context of requests without one, as in tests. It has no data of an invocation and no deadline.</summary>
internal sealed class EmptyLambdaContext : ILambdaContext, ILambdaLogger
{
    public static readonly EmptyLambdaContext Instance = new();

    // The longest timeout of a function, so that code that depends on the remaining time works.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(15);

    private EmptyLambdaContext()
    {
    }

    public string AwsRequestId => "";

    /// <summary>Null, as in Lambda for every invocation that is not from a mobile app.</summary>
    public IClientContext ClientContext => null!;

    public string FunctionName => "";

    public string FunctionVersion => "";

    /// <summary>Null, as in Lambda for every invocation that is not from a mobile app.</summary>
    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "";

    public string LogStreamName => "";

    public int MemoryLimitInMB => 0;

    public TimeSpan RemainingTime => LongestTimeout;

    public void Log(string message) => LambdaLogger.Log(message);

    public void LogLine(string message) => LambdaLogger.Log(message + Environment.NewLine);

    /// <summary>Removes the level at the start of the library's own entries, because Lambda adds it.</summary>
    public void Log(string level, string message) =>
        LambdaLogger.Log(level, message.StartsWith($"{level}: ", StringComparison.Ordinal) ? message[(level.Length + 2)..] : message);
}
