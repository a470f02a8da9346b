using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>Writes to an invocation's <see cref="ILambdaContext.Logger"/>, or to Lambda's log where there is no invocation.</summary>
internal sealed class InvocationLogger(string category, ILambdaContext? context, LogLevel minimum) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var text = $"{logLevel}: {category}: {formatter(state, null)}";
        if (exception is not null)
        {
            text = $"{text}{Environment.NewLine}{ExceptionText.Of(exception)}";
        }

        if ((context ?? CurrentInvocation.Context)?.Logger is { } logger)
        {
            logger.LogLine(text);
        }
        else
        {
            LambdaLogger.Log(text + Environment.NewLine);
        }
    }
}
