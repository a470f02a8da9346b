using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>Loggers of one invocation, made without the services of the app; from Information upwards, the default of Microsoft.Extensions.Logging.</summary>
internal sealed class InvocationLoggerFactory(ILambdaContext? context) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new InvocationLogger(categoryName, context, LogLevel.Information);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("Add logging providers through builder.Logging, before the app is built.");

    public void Dispose()
    {
    }
}
