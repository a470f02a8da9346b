using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Debugging;

/// <summary>The log entries of debug mode, which share one category.</summary>
internal static partial class DebugLog
{
    public const string Category = "LambdaEventHandler.Debug";

    [LoggerMessage(1, LogLevel.Warning, "Debug mode is on: clients see full exceptions, and events and responses are logged. In production, turn it off with UseDebug(false) or POWERTOOLS_EVENT_HANDLER_DEBUG=false.")]
    public static partial void IsOn(ILogger logger);

    [LoggerMessage(2, LogLevel.Debug, "Event {Event}", SkipEnabledCheck = true)]
    public static partial void Event(ILogger logger, string @event);

    [LoggerMessage(3, LogLevel.Debug, "Response {Response}", SkipEnabledCheck = true)]
    public static partial void Response(ILogger logger, string response);
}
