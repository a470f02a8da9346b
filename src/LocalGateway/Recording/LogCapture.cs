using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// Adds the entries of the app's loggers to the trace of the current invocation. It is added to apps with their own logging providers, because some of them write
/// to the console in the background. Other apps write to Lambda's log.
/// </summary>
internal sealed class LogCapture : ILoggerProvider
{
    /// <summary>Returns the app, with this provider if it has others.</summary>
    public static Resolver AddTo(Resolver app)
    {
        try
        {
            return AddToProviders(app);
        }
        catch (InvalidConfigurationException)
        {
            // The app is built, but not a second time, so the page shows only what its providers write to the console.
            return app;
        }
    }

    private static Resolver AddToProviders(Resolver app)
    {
        var hasProviders = false;
        var changed = app.WithServices(services =>
        {
            hasProviders = services.Any(service => service.ServiceType == typeof(ILoggerProvider));
            if (hasProviders)
            {
                services.AddSingleton<ILoggerProvider, LogCapture>();
            }
        });
        if (hasProviders)
        {
            return changed;
        }

        changed.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return app;
    }

    public ILogger CreateLogger(string categoryName) => new TraceLogger(categoryName);

    public void Dispose()
    {
    }

    private sealed class TraceLogger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => InvocationTrace.Current is not null && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (InvocationTrace.Current is { } trace)
            {
                var message = formatter(state, exception);
                trace.AddEntry($"{logLevel}: {category}: {message}{(exception is null ? "" : $"{Environment.NewLine}{exception}")}", message);
            }
        }
    }
}

/// <summary>Writes to another writer, and adds what is written during an invocation to its trace.</summary>
internal sealed class TracedWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value)
    {
        writer.Write(value);
        InvocationTrace.Current?.AddOutput(value.ToString());
    }

    public override void Write(string? value)
    {
        writer.Write(value);
        InvocationTrace.Current?.AddOutput(value ?? "");
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => Write(value + Environment.NewLine);

    public override void WriteLine() => writer.WriteLine();

    public override void Flush() => writer.Flush();
}
