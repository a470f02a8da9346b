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

    [LoggerMessage(2, LogLevel.Error, "Unhandled exception in {Method} {Path} ({Action}); answered 500.")]
    private static partial void Unhandled(ILogger logger, Exception exception, string method, string path, string action);
}
