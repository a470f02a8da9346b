using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Logging;

public sealed class FailingLogTests
{
    private const string Unhandled = """500 {"statusCode":500,"message":"Internal server error"}""";

    [Theory]
    [InlineData("/failing", 500)]
    [InlineData("/logged/1", 204)]
    public async Task A_Lambda_logger_that_throws_loses_the_entry_but_not_the_response(string path, int status)
    {
        var app = TestApp.With<LoggingController>().Resolver;

        var answer = await TestSource.Of("REST API").Ask(app, new SentRequest("GET", path), new TestContext { Logger = new ThrowingLambdaLogger() });

        Assert.Equal(status, (int)answer["statusCode"]!);
    }

    [Theory]
    [InlineData("Log")]
    [InlineData("CreateLogger")]
    public async Task The_entry_of_a_provider_that_throws_goes_to_the_log_of_the_invocation(string where)
    {
        using var provider = new ThrowingProvider(where);
        var app = FailingApp(provider);

        Assert.Equal(Unhandled, await app.Get("/"));
        Assert.Contains("TimeoutException: late", Assert.Single(app.Context.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_whose_IsEnabled_throws_receives_the_entry()
    {
        using var provider = new ThrowingProvider("IsEnabled");
        var app = FailingApp(provider);

        Assert.Equal(Unhandled, await app.Get("/"));
        Assert.IsType<TimeoutException>(Assert.Single(provider.Exceptions));
    }

    [Theory]
    [InlineData("Log")]
    [InlineData("IsEnabled")]
    [InlineData("CreateLogger")]
    [InlineData("BeginScope")]
    public async Task Logging_in_a_controller_cannot_fail_its_request(string where)
    {
        using var provider = new ThrowingProvider(where);
        var app = TestApp.Build(builder =>
        {
            builder.Logging.AddProvider(provider);
            builder.AddController<ScopingController>();
        });

        Assert.Equal("200 done", await app.Get("/scoped"));
    }

    [Fact]
    public async Task A_provider_that_cannot_be_created_loses_only_its_entries()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddSingleton<ILoggerProvider>(_ => throw new IOException("no log server"));
            builder.AddController<LoggingController>();
        });

        Assert.Equal("204", await app.Get("/logged/1"));
        Assert.Equal(Unhandled, await app.Get("/failing"));
        Assert.Contains("TimeoutException: late", Assert.Single(app.Context.Log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_entry_that_cannot_be_formatted_is_reported(bool isMessage)
    {
        var app = TestApp.Build(builder => builder.MapGet("/", string (Request request) =>
        {
            if (isMessage)
            {
                throw new UnreadableException();
            }

            LoggerMessage.Define<object>(LogLevel.Warning, new EventId(1), "{Value}")(request.LoggerFactory.CreateLogger("Own"), new Unprintable(), null);
            return "done";
        }));

        Assert.Equal(isMessage ? Unhandled : "200 done", await app.Get("/"));
        var entry = Assert.Single(app.Context.Log);
        Assert.Contains("cannot be formatted", entry, StringComparison.Ordinal);
        Assert.Contains(isMessage ? nameof(UnreadableException) : "Warning: Own", entry, StringComparison.Ordinal);
    }

    private static TestApp FailingApp(ILoggerProvider provider) => TestApp.Build(builder =>
    {
        builder.Logging.AddProvider(provider);
        builder.MapGet("/", string () => throw new TimeoutException("late"));
    });

    private sealed class ThrowingProvider(string where) : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<Exception?> Exceptions { get; } = [];

        public ILogger CreateLogger(string categoryName) => Or<ILogger>("CreateLogger", this);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => Or<IDisposable?>("BeginScope", null);

        public bool IsEnabled(LogLevel logLevel) => Or("IsEnabled", true);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _ = Or("Log", true);
            Exceptions.Enqueue(exception);
        }

        public void Dispose()
        {
        }

        private T Or<T>(string member, T value) => member == where ? throw new IOException("no log server") : value;
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new InvalidOperationException("unreadable");
    }

    private sealed class Unprintable
    {
        public override string ToString() => throw new InvalidOperationException("unprintable");
    }
}

public sealed class ScopingController(ILogger<ScopingController> logger)
{
    private static readonly Action<ILogger, Exception?> Step = LoggerMessage.Define(LogLevel.Information, new EventId(1), "step");

    public string GetScoped()
    {
        using (logger.BeginScope("scope"))
        {
            Step(logger, null);
        }

        return "done";
    }
}
