using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// Writes to an invocation's <see cref="ILambdaContext.Logger"/>, or to Lambda's log outside of invocations. Every entry has a level, so that
/// <c>AWS_LAMBDA_LOG_LEVEL</c> and the JSON log format apply to it. An entry that can't be written is lost without an exception.
/// </summary>
internal sealed class InvocationLogger(string category, ILambdaContext? context, LogLevel minimum, IExternalScopeProvider? scopes = null) : ILogger
{
    // Those of all loggers are created on first use.
    private IExternalScopeProvider Scopes => scopes ?? LogScopes.Shared;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Scopes.Push(state);

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
            // There is nowhere else to report it.
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The entry names it.")]
    private string Format<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            var text = $"{category}{LogScopes.Format(Scopes)}: {formatter(state, null)}";
            return exception is null ? text : $"{text}{Environment.NewLine}{ExceptionText.Of(exception)}";
        }
        catch (Exception failure)
        {
            return $"{category}: The entry cannot be formatted ({failure.GetType().FullName}){(exception is null ? "." : $"; it has the exception {exception.GetType().FullName}.")}";
        }
    }

    /// <summary>Writes without the overloads that take arguments, whose default implementation in <see cref="ILambdaLogger"/> recurses without end.</summary>
    private void Write(LogLevel logLevel, string text)
    {
        var level = logLevel.ToString();
        if ((context ?? CurrentInvocation.Context)?.Logger is { } logger)
        {
            // The text contains the level, because a logger that implements only the required members ignores it.
            logger.Log(level, $"{level}: {text}");
        }
        else
        {
            LambdaLogger.Log(level, text);
        }
    }
}

/// <summary>Creates loggers that write to an invocation's logger, without those of Microsoft.Extensions.Logging.</summary>
/// <param name="context">The context of the invocation, or null to use that of the current invocation.</param>
/// <param name="levels">The levels of the app, or null for entries of at least Information, the default of Microsoft.Extensions.Logging.</param>
internal sealed class InvocationLoggerFactory(ILambdaContext? context, LogLevels? levels = null) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) =>
        new InvocationLogger(categoryName, context, levels is null ? LogLevel.Information : levels.Of(categoryName));

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("Add logging providers through builder.Logging, before the app is built.");

    public void Dispose()
    {
    }
}

/// <summary>Creates the loggers of an app without a logging provider. The entries that pass the app's filters go to the logger of the current invocation.</summary>
internal sealed class InvocationLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    public ILogger CreateLogger(string categoryName) => new InvocationLogger(categoryName, context: null, LogLevel.Trace, _scopes);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }
}

/// <summary>The context of the current invocation, for loggers that all invocations share.</summary>
internal static class CurrentInvocation
{
    private static readonly AsyncLocal<ILambdaContext?> Current = new();

    public static ILambdaContext? Context
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}

/// <summary>Formats the scopes of a log entry: <c> => Order:7 => Step:2</c>, the outermost first.</summary>
internal static class LogScopes
{
    private const string Separator = " => ";
    private const string OriginalFormat = "{OriginalFormat}";

    /// <summary>Gets the scopes of loggers that are created without the app's services.</summary>
    public static IExternalScopeProvider Shared => Holder.Scopes;

    /// <summary>Formats the current scopes.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <returns>The text, which is empty without scopes. Text that can come from a client is encoded.</returns>
    public static string Format(IExternalScopeProvider scopes)
    {
        var found = default(StringBuilder);
        scopes.ForEachScope<object?>((scope, _) => (found ??= new()).Append(Separator).Append(LogText.Encode(Describe(scope))), null);
        return found?.ToString() ?? "";
    }

    /// <summary>Describes a scope. The text of a dictionary would be the name of its type; that of a message template is its message.</summary>
    private static string Describe(object? scope) => scope switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs when !pairs.Any(pair => pair.Key == OriginalFormat) =>
            string.Join(", ", pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}"))),
        IEnumerable<KeyValuePair<string, string>> pairs => string.Join(", ", pairs.Select(pair => $"{pair.Key}:{pair.Value}")),
        _ => Convert.ToString(scope, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Creates the scopes on first use.</summary>
    private static class Holder
    {
        public static readonly LoggerExternalScopeProvider Scopes = new();
    }
}
