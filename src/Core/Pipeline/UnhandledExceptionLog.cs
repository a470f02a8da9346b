using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>The entry in the log for an exception that nobody handled.</summary>
internal static partial class UnhandledExceptionLog
{
    public static void Write(Exception exception, Request request) =>
        Unhandled(
            request.LoggerFactory.CreateLogger("LambdaEventHandler.Errors"),
            exception,
            LogText.Encode(request.Method),
            LogText.Encode(request.Path),
            request.Route?.DisplayName ?? "no route");

    /// <summary>An exception after the answer was made: from a service or controller that was disposed.</summary>
    public static void WriteOfEnd(Exception exception, Request request) =>
        FailedToEnd(request.LoggerFactory.CreateLogger("LambdaEventHandler.Errors"), exception, request.Route?.DisplayName ?? "no route");

    [LoggerMessage(4, LogLevel.Error, "A service or controller threw an exception when it was disposed after {Action}; the response was sent.")]
    private static partial void FailedToEnd(ILogger logger, Exception exception, string action);

    [LoggerMessage(2, LogLevel.Error, "Unhandled exception in {Method} {Path} ({Action}); returned 500.")]
    private static partial void Unhandled(ILogger logger, Exception exception, string method, string path, string action);
}
