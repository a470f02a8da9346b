using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Features.Controllers;

public sealed partial class ScopedController(ILogger<ScopedController> logger)
{
    private static readonly Func<ILogger, string, IDisposable?> Visit = LoggerMessage.DefineScope<string>("Visit of {Name}");

    public void GetScoped(string name)
    {
        using (Visit(logger, name))
        {
            Hello(logger);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "hello")]
    private static partial void Hello(ILogger logger);
}
