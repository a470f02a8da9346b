using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Loggers for apps without a provider of their own: they write to the logger of the invocation that is under way, what the app's filters let through.</summary>
internal sealed class InvocationLoggerProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new InvocationLogger(categoryName, context: null, LogLevel.Trace);

    public void Dispose()
    {
    }
}
