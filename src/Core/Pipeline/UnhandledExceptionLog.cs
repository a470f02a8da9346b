using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Logs unhandled exceptions.</summary>
internal static partial class UnhandledExceptionLog
{
    public static void Write(Exception exception, Request request)
    {
        var logger = request.LoggerFactory.CreateLogger("LambdaEventHandler.Errors");
        var (method, path, action) = (LogText.Encode(request.Method), LogText.Encode(request.Path), request.Route?.DisplayName ?? "no route");
        if (exception is OperationCanceledException && request.IsAborted)
        {
            Aborted(logger, method, path, action);
        }
        else
        {
            Unhandled(logger, exception, method, path, action);
        }
    }

    /// <summary>Logs an exception that a service or controller threw when it was disposed, after the response was created.</summary>
    public static void WriteOfEnd(Exception exception, Request request) =>
        FailedToEnd(request.LoggerFactory.CreateLogger("LambdaEventHandler.Errors"), exception, request.Route?.DisplayName ?? "no route");

    [LoggerMessage(4, LogLevel.Error, "A service or controller threw an exception when it was disposed after {Action}; the response was sent.")]
    private static partial void FailedToEnd(ILogger logger, Exception exception, string action);

    [LoggerMessage(6, LogLevel.Debug, "The client disconnected during {Method} {Path} ({Action}), so that the action was canceled.")]
    private static partial void Aborted(ILogger logger, string method, string path, string action);

    [LoggerMessage(2, LogLevel.Error, "Unhandled exception in {Method} {Path} ({Action}); returned 500.")]
    private static partial void Unhandled(ILogger logger, Exception exception, string method, string path, string action);
}
