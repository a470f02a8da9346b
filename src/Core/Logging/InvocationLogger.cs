using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// Writes to an invocation's <see cref="ILambdaContext.Logger"/>, or to Lambda's log where there is no invocation. Every entry has its level, so that
/// <c>AWS_LAMBDA_LOG_LEVEL</c> and the JSON log format apply to it. An entry that cannot be written is lost; nothing is thrown.
/// </summary>
internal sealed class InvocationLogger(string category, ILambdaContext? context, LogLevel minimum, IExternalScopeProvider scopes) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum && logLevel != LogLevel.None;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An entry that cannot be written must not cost the response.")]
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        try
        {
            Write(logLevel, Format(state, exception, formatter));
        }
        catch (Exception)
        {
            // There is no other place to report it to.
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The entry names it.")]
    private string Format<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            var text = $"{category}{LogScopes.Format(scopes)}: {formatter(state, null)}";
            return exception is null ? text : $"{text}{Environment.NewLine}{ExceptionText.Of(exception)}";
        }
        catch (Exception failure)
        {
            return $"{category}: The entry cannot be formatted ({failure.GetType().FullName}){(exception is null ? "." : $"; it has the exception {exception.GetType().FullName}.")}";
        }
    }

    /// <summary>Never calls an overload with arguments: the default one of <see cref="ILambdaLogger"/> calls itself without end.</summary>
    private void Write(LogLevel logLevel, string text)
    {
        var level = logLevel.ToString();
        if ((context ?? CurrentInvocation.Context)?.Logger is { } logger)
        {
            // The level is in the text, too, because a logger that implements only the required members drops it.
            logger.Log(level, $"{level}: {text}");
        }
        else
        {
            LambdaLogger.Log(level, text);
        }
    }
}

/// <summary>Creates the loggers of one invocation without the services of the app; from Information upwards, the default of Microsoft.Extensions.Logging.</summary>
internal sealed class InvocationLoggerFactory(ILambdaContext? context) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new InvocationLogger(categoryName, context, LogLevel.Information, LogScopes.Shared);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("Add logging providers through builder.Logging, before the app is built.");

    public void Dispose()
    {
    }
}

/// <summary>Creates the loggers of an app without a provider of its own: they write what the app's filters let through to the logger of the current invocation.</summary>
internal sealed class InvocationLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = LogScopes.Shared;

    public ILogger CreateLogger(string categoryName) => new InvocationLogger(categoryName, context: null, LogLevel.Trace, _scopes);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }
}
