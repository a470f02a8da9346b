using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Logging;

public sealed class LoggingController(ILogger<LoggingController> logger)
{
    private static readonly Action<ILogger, string, Exception?> Asked = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "asked for {Id}");
    private static readonly Action<ILogger, Exception?> Detail = LoggerMessage.Define(LogLevel.Debug, new EventId(2), "detail");

    public async Task GetLogged(string id)
    {
        Detail(logger, null);
        Asked(logger, id, null);
        await Task.Yield();
        Asked(logger, id + " later", null);
    }

    public string GetFailing() => throw new TimeoutException("late");
}
