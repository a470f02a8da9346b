using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Features.Support;

/// <summary>A logging provider that keeps its entries.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = new();

    /// <summary>Whether nothing can be written, which throws.</summary>
    public bool IsBroken { get; set; }

    public IReadOnlyCollection<(LogLevel Level, string Text)> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsBroken)
        {
            throw new IOException("The log server cannot be reached.");
        }

        _entries.Enqueue((logLevel, $"{formatter(state, exception)}\n{exception}"));
    }

    public void Dispose()
    {
    }
}
