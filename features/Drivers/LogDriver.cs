using System.Collections.Concurrent;
using LambdaEventHandler.Features.Support;
using Microsoft.Extensions.Logging;
using Xunit;
using LambdaLevel = Amazon.Lambda.Core.LogLevel;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Reads the function's log and the entries of an added logging provider.</summary>
public sealed class LogDriver(ResolverDriver resolver) : IDisposable
{
    private readonly CapturedLog _provider = new();

    public void AddProvider() => resolver.Builder.Logging.AddProvider(_provider);

    public void AddBrokenProvider()
    {
        _provider.IsBroken = true;
        AddProvider();
    }

    public void Break() => resolver.Invocation.Log.IsBroken = true;

    public void DropBelow(LambdaLevel level) => resolver.Invocation.Log.Minimum = level;

    public void Has(LambdaLevel level, string text) =>
        Assert.Contains(Entries, entry => entry.Level == level && entry.Text.Contains(text, StringComparison.Ordinal));

    public void ProviderHas(LogLevel level, string text) =>
        Assert.Contains(_provider.Entries, entry => entry.Level == level && entry.Text.Contains(text, StringComparison.Ordinal));

    public void NowhereSays(string text)
    {
        Assert.NotEmpty(Entries);
        Assert.DoesNotContain(Entries, entry => entry.Text.Contains(text, StringComparison.Ordinal));
    }

    public void IsEmpty() => Assert.Empty(Entries);

    public void HasNoLine(string start)
    {
        Assert.NotEmpty(Entries);
        Assert.DoesNotContain(Entries.SelectMany(entry => entry.Text.Split('\r', '\n')), line => line.StartsWith(start, StringComparison.Ordinal));
    }

    public void Dispose() => _provider.Dispose();

    private IReadOnlyCollection<(LambdaLevel Level, string Text)> Entries => resolver.Invocation.Log.Entries;
}

/// <summary>A logging provider that keeps its entries.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = new();

    /// <summary>Whether writing an entry throws.</summary>
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
