using System.Collections.Concurrent;
using Amazon.Lambda.Core;
using LambdaEventHandler.Emulation;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler.Testing;

/// <summary>Represents a log entry that a function wrote.</summary>
/// <param name="Level">The level.</param>
/// <param name="Category">The category of the logger. It is empty for an entry that was written to the logger of the Lambda context.</param>
/// <param name="Message">The formatted message.</param>
/// <param name="Exception">The exception, or <see langword="null"/>.</param>
public sealed record LogEntry(LogLevel Level, string Category, string Message, Exception? Exception)
{
    /// <summary>Gets the ID of the event.</summary>
    public EventId EventId { get; init; }

    /// <summary>Gets the values of the placeholders of the message template, by their names.</summary>
    /// <value>The default is an empty list.</value>
    public IReadOnlyList<KeyValuePair<string, object?>> Values { get; init; } = [];

    /// <summary>Gets the scopes in which the entry was written, the outermost first.</summary>
    /// <value>The default is an empty list.</value>
    public IReadOnlyList<object?> Scopes { get; init; } = [];
}

/// <summary>Collects log entries. It is thread-safe.</summary>
internal sealed class LogCapture : ILoggerProvider, ISupportExternalScope, ILambdaLogger
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    void ILambdaLogger.Log(string message) => Add(LogLevel.Information, message, exception: null);

    void ILambdaLogger.LogLine(string message) => Add(LogLevel.Information, message, exception: null);

    void ILambdaLogger.Log(string level, string message) => Add(level, message, exception: null);

    void ILambdaLogger.Log(string level, string message, params object[] args) => Add(level, MessageTemplate.Fill(message, args), exception: null);

    void ILambdaLogger.Log(string level, Exception exception, string message, params object[] args) => Add(level, MessageTemplate.Fill(message, args), exception);

    private void Add(string name, string message, Exception? exception)
    {
        // The library's entries begin with their level.
        var prefix = $"{name}: ";
        var level = Enum.TryParse<LogLevel>(name, ignoreCase: true, out var known) ? known : LogLevel.Information;
        Add(level, message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : message, exception);
    }

    private void Add(LogLevel level, string message, Exception? exception) => _entries.Enqueue(new LogEntry(level, "", message.TrimEnd('\r', '\n'), exception));

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        private const string Template = "{OriginalFormat}";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => capture._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<object?>();
            capture._scopes?.ForEachScope(static (scope, list) => list.Add(scope), scopes);
            capture._entries.Enqueue(new LogEntry(logLevel, category, formatter(state, exception), exception)
            {
                EventId = eventId,
                Values = state is IEnumerable<KeyValuePair<string, object?>> values ? [.. values.Where(value => value.Key != Template)] : [],
                Scopes = scopes,
            });
        }
    }
}
