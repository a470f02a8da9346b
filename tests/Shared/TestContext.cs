using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>The Lambda context of an invocation with one minute left.</summary>
internal sealed class TestContext : ILambdaContext
{
    public string AwsRequestId { get; init; } = "request-1";

    public IClientContext ClientContext => null!;

    public string FunctionName { get; init; } = "tests";

    public string FunctionVersion => "1";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:123456789012:function:tests";

    public ILambdaLogger Logger { get; init; } = new TestLogger();

    public string LogGroupName => "group";

    public string LogStreamName => "stream";

    public int MemoryLimitInMB => 128;

    public TimeSpan RemainingTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The entries of the default logger.</summary>
    public IReadOnlyList<string> Log => ((TestLogger)Logger).Entries;
}

/// <summary>A logger that keeps its entries.</summary>
internal sealed class TestLogger : ILambdaLogger
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    public void Log(string message)
    {
        lock (_entries)
        {
            _entries.Add(message);
        }
    }

    public void LogLine(string message) => Log(message);
}
