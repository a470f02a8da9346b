namespace Amazon.Lambda.Core;

/// <summary>The log of an invocation. Whoever implements it needs the first two members.</summary>
public interface ILambdaLogger
{
    void Log(string message);

    void LogLine(string message);

    /// <summary>Writes the line without its level, unless the implementation knows levels.</summary>
    void Log(string level, string message) => LogLine(message);

    void Log(LogLevel level, string message) => Log(level.ToString(), message);

    /// <summary>The official default calls itself without end; what must not be reached there fails here.</summary>
    /// <exception cref="NotSupportedException">The implementation knows no arguments.</exception>
    void Log(string level, string message, params object[] args) =>
        throw new NotSupportedException("The official ILambdaLogger overflows the stack here. Format the message and call Log(level, message).");

    void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        Log(level, exception.ToString(), args);
    }

    void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    void LogTrace(string message) => Log(LogLevel.Trace, message);

    void LogTrace(string message, params object[] args) => Log(LogLevel.Trace, message, args);

    void LogTrace(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Trace, exception, message, args);

    void LogDebug(string message) => Log(LogLevel.Debug, message);

    void LogDebug(string message, params object[] args) => Log(LogLevel.Debug, message, args);

    void LogDebug(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Debug, exception, message, args);

    void LogInformation(string message) => Log(LogLevel.Information, message);

    void LogInformation(string message, params object[] args) => Log(LogLevel.Information, message, args);

    void LogInformation(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Information, exception, message, args);

    void LogWarning(string message) => Log(LogLevel.Warning, message);

    void LogWarning(string message, params object[] args) => Log(LogLevel.Warning, message, args);

    void LogWarning(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Warning, exception, message, args);

    void LogError(string message) => Log(LogLevel.Error, message);

    void LogError(string message, params object[] args) => Log(LogLevel.Error, message, args);

    void LogError(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Error, exception, message, args);

    void LogCritical(string message) => Log(LogLevel.Critical, message);

    void LogCritical(string message, params object[] args) => Log(LogLevel.Critical, message, args);

    void LogCritical(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Critical, exception, message, args);
}
