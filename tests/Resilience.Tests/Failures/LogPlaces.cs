using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Resilience;

/// <summary>Loggers. The entry of a provider that throws goes to the log of the invocation.</summary>
internal static class LogPlaces
{
    private static readonly Action<ILogger, object, Exception?> Step = LoggerMessage.Define<object>(LogLevel.Warning, new EventId(1), "{Value}");

    public static IReadOnlyList<Place> All { get; } =
    [
        new("logger of the invocation", app => app.Builder.MapGet("/place", Inside.Throw<string>)) { HasNoLog = true },
        .. new[] { "CreateLogger", "Log" }.Select(member => new Place($"{member} of a provider, for an exception", app =>
        {
            app.Builder.Logging.AddProvider(new FailingProvider(member));
            app.Builder.MapGet("/place", Inside.Throw<string>);
        })),
        .. new[] { "CreateLogger", "Log" }.Select(member => new Place($"{member} of a provider, for an entry of an action", app =>
        {
            app.Builder.Logging.AddProvider(new FailingProvider(member));
            app.Builder.MapGet("/place", LogInScope);
        }) { Status = 200, Level = "Warning", Logged = "step" }),
        .. new[] { "BeginScope", "end of a scope" }.Select(member => new Place($"{member} of a provider", app =>
        {
            app.Builder.Logging.AddProvider(new FailingProvider(member));
            app.Builder.MapGet("/place", LogInScope);
        }) { Status = 200, Entries = 0 }),
        new("provider and the logger of the invocation", app =>
        {
            app.Builder.Logging.AddProvider(new FailingProvider("Log"));
            app.Builder.MapGet("/place", Inside.Throw<string>);
        }) { HasNoLog = true },
        new("constructor of a provider", app =>
        {
            app.Builder.Services.AddSingleton<ILoggerProvider>(_ => throw Inside.Failure());
            app.Builder.MapGet("/place", Inside.Throw<string>);
        }),
        new("value of an entry", app => app.Builder.MapGet("/place", (Request request) =>
        {
            Step(request.LoggerFactory.CreateLogger("Own"), new Unprintable(), null);
            return "done";
        })) { Status = 200, Level = "Warning", Logged = "cannot be formatted" },
        new("value of a scope", app => app.Builder.MapGet("/place", (Request request) =>
        {
            var logger = request.LoggerFactory.CreateLogger("Own");
            using (logger.BeginScope(new Unprintable()))
            {
                Step(logger, "step", null);
            }

            return "done";
        })) { Status = 200, Level = "Warning", Logged = "cannot be formatted" },
    ];

    private static string LogInScope(Request request)
    {
        var logger = request.LoggerFactory.CreateLogger("Own");
        using (logger.BeginScope("scope"))
        {
            Step(logger, "step", null);
        }

        return "done";
    }

    private sealed class Unprintable
    {
        public override string ToString() => throw Inside.Failure();
    }

    private sealed class FailingProvider(string member) : ILoggerProvider, ILogger, IDisposable
    {
        public ILogger CreateLogger(string categoryName) => member == nameof(CreateLogger) ? throw Inside.Failure() : this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => member == nameof(BeginScope) ? throw Inside.Failure() : new Scope(member);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (member == nameof(Log))
            {
                throw Inside.Failure();
            }
        }

        public void Dispose()
        {
        }
    }

    private sealed class Scope(string member) : IDisposable
    {
        public void Dispose()
        {
            if (member == "end of a scope")
            {
                throw Inside.Failure();
            }
        }
    }
}
