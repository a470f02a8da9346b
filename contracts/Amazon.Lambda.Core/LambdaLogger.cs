using System.Runtime.Versioning;

namespace Amazon.Lambda.Core;

/// <summary>Writes to the function's log, which is the standard output.</summary>
public static class LambdaLogger
{
    public static void Log(string message) => Console.WriteLine(message);

    /// <summary>The message's holes stay as they are and the arguments follow it: only Lambda's runtime fills them.</summary>
    public static void Log(string level, string message, params object[] args) =>
        Log($"{level}: {message}{Arguments(args)}");

    public static void Log(string level, Exception exception, string message, params object[] args) =>
        Log($"{level}: {message}{Arguments(args)}{Environment.NewLine}{exception}");

    public static void Log(LogLevel level, string message, params object[] args) =>
        Log(level.ToString(), message, args);

    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    /// <summary>The options apply to the JSON log format, which only Lambda's runtime writes: here they change nothing.</summary>
    [RequiresPreviewFeatures("In preview in Amazon.Lambda.Core 3.2.0.")]
    public static void ConfigureStructuredLogging(StructuredLoggingOptions options) =>
        ArgumentNullException.ThrowIfNull(options);

    private static string Arguments(object[] args) =>
        args is null or [] ? "" : $" Arguments: {string.Join(' ', args.Select(arg => $"\"{arg}\""))}";
}
