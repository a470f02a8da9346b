namespace Amazon.Lambda.Core;

/// <summary>Writes to the function's log, which is the standard output.</summary>
public static class LambdaLogger
{
    public static void Log(string message) => Console.WriteLine(message);

    public static void Log(string level, string message, params object[] args) =>
        Log($"{level}: {MessageTemplate.Format(message, args)}");

    public static void Log(string level, Exception exception, string message, params object[] args) =>
        Log($"{level}: {MessageTemplate.Format(message, args)}{Environment.NewLine}{exception}");

    public static void Log(LogLevel level, string message, params object[] args) =>
        Log(level.ToString(), message, args);

    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    /// <summary>The options apply to the JSON log format alone; outside Lambda the format is text, so they change nothing here.</summary>
    public static void ConfigureStructuredLogging(StructuredLoggingOptions options) =>
        ArgumentNullException.ThrowIfNull(options);
}
