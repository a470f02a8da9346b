using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Debugging;

/// <summary>Logs the event, and the response as the inner plugins return it.</summary>
internal sealed class DebugLogBehavior(Secrets secrets) : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var logger = request.LoggerFactory.CreateLogger(DebugLog.Category);
        if (!logger.IsEnabled(LogLevel.Debug))
        {
            return await next(request).ConfigureAwait(false);
        }

        DebugLog.Event(logger, ReadableEvent.Of(request.GetEventJson(), secrets));
        var response = await next(request).ConfigureAwait(false);
        DebugLog.Response(logger, ReadableResponse.Of(response, secrets));
        return response;
    }
}
