using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// Creates loggers that do not throw: if a logging provider throws an exception, the entry goes to Lambda's log instead, and the response is sent.
/// </summary>
/// <param name="create">Gets the app's loggers. Creating their providers can fail.</param>
/// <param name="context">The context of the invocation, or null outside of invocations.</param>
internal sealed class GuardedLoggerFactory(Func<ILoggerFactory> create, ILambdaContext? context) : ILoggerFactory
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Entries go to Lambda's log instead.")]
    public ILogger CreateLogger(string categoryName)
    {
        var fallback = new InvocationLoggerFactory(context).CreateLogger(categoryName);
        try
        {
            return new GuardedLogger(Resolve().CreateLogger(categoryName), fallback);
        }
        catch (Exception)
        {
            return fallback;
        }
    }

    public void AddProvider(ILoggerProvider provider) => Resolve().AddProvider(provider);

    /// <summary>Does nothing, because the app's services own the loggers and dispose them.</summary>
    public void Dispose()
    {
    }

    /// <summary>Returns the app's loggers. If they already have the guard of the services, this guard replaces it.</summary>
    private ILoggerFactory Resolve() => create() is var loggers && loggers is GuardedLoggerFactory guarded ? guarded.Resolve() : loggers;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Entries go to Lambda's log instead.")]
    private sealed class GuardedLogger(ILogger logger, ILogger fallback) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            try
            {
                return logger.BeginScope(state) is { } scope ? new GuardedScope(scope) : null;
            }
            catch (Exception)
            {
                return fallback.BeginScope(state);
            }
        }

        public bool IsEnabled(LogLevel logLevel)
        {
            try
            {
                return logger.IsEnabled(logLevel);
            }
            catch (Exception)
            {
                return fallback.IsEnabled(logLevel);
            }
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            try
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
            catch (Exception)
            {
                fallback.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }

    /// <summary>A scope of a provider that can throw an exception when it ends. An entry that is written later may have the scope then.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Logging must not cost the response.")]
    private sealed class GuardedScope(IDisposable scope) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                scope.Dispose();
            }
            catch (Exception)
            {
                // No entry is lost.
            }
        }
    }
}
