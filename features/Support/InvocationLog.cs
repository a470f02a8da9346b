using System.Collections.Concurrent;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Features.Support;

/// <summary>The function's log, as CloudWatch would show it: Lambda takes an entry without a level for Information, and drops what is below its log level.</summary>
public sealed class InvocationLog : ILambdaLogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = new();

    /// <summary>What <c>AWS_LAMBDA_LOG_LEVEL</c> says.</summary>
    public LogLevel Minimum { get; set; } = LogLevel.Trace;

    /// <summary>Whether nothing can be written, which throws.</summary>
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
