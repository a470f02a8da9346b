using System.Text.Json;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Logging;

/// <summary>
/// Logs as the official runtime client does: an entry without a level counts as Information, entries below <c>AWS_LAMBDA_LOG_LEVEL</c> are dropped, and the
/// format is text or JSON (<c>AWS_LAMBDA_LOG_FORMAT</c>). The overloads with arguments stay those of the interface, which nobody may call.
/// </summary>
internal sealed class LambdaRuntimeLogger(LogLevel minimum, bool isJson = false) : ILambdaLogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Log(string message) => Write(LogLevel.Information, message);

    public void LogLine(string message) => Write(LogLevel.Information, message);

    public void Log(string level, string message) => Write(Enum.Parse<LogLevel>(level), message);

    private void Write(LogLevel level, string message)
    {
        if (level >= minimum)
        {
            _lines.Add(isJson ? JsonSerializer.Serialize(new { level = level.ToString(), message }) : $"request-1\t{Short(level)}\t{message}");
        }
    }

    private static string Short(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}

/// <summary>Fails to log anything.</summary>
internal sealed class ThrowingLambdaLogger : ILambdaLogger
{
    public void Log(string message) => throw new IOException("the log is full");

    public void LogLine(string message) => throw new IOException("the log is full");
}
