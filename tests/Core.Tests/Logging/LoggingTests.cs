using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Logging;

public sealed class LoggingTests
{
    private const string Category = "LambdaEventHandler.Logging.LoggingController";

    [Fact]
    public async Task Without_a_provider_entries_go_to_the_logger_of_their_own_invocation()
    {
        var app = TestApp.With<LoggingController>().Resolver;

        var logs = await Task.WhenAll(Enumerable.Range(0, 20).Select(async id =>
        {
            var context = new TestContext();
            await TestSource.Of("REST API").Ask(app, new SentRequest("GET", $"/logged/{id}"), context);
            return context.Log;
        }));

        Assert.All(logs.Select((entries, id) => (entries, id)), log => Assert.Equal(
            [$"Information: {Category}: asked for {log.id}", $"Information: {Category}: asked for {log.id} later"],
            log.entries));
    }

    [Fact]
    public async Task With_a_provider_entries_go_only_to_the_provider()
    {
        var provider = new KeepingProvider();
        var app = TestApp.Build(builder =>
        {
            builder.Logging.AddProvider(provider);
            builder.AddController<LoggingController>();
        });
        await app.Get("/logged/1");
        await app.Get("/failing");

        Assert.Equal(
            [
                $"Information {Category}: asked for 1",
                $"Information {Category}: asked for 1 later",
                "Error LambdaEventHandler.Errors: Unhandled exception in GET /failing (LoggingController.GetFailing); returned 500. TimeoutException",
            ],
            provider.Entries);
        Assert.Empty(app.Context.Log);
    }

    [Fact]
    public async Task A_provider_that_is_registered_as_a_service_is_used()
    {
        var provider = new KeepingProvider();
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddSingleton<ILoggerProvider>(provider);
            builder.MapGet("/", string () => throw new TimeoutException("late"));
        });
        await app.Get("/");

        Assert.Single(provider.Entries);
        Assert.Empty(app.Context.Log);
    }

    [Fact]
    public async Task A_custom_logger_factory_is_treated_as_a_provider()
    {
        var provider = new KeepingProvider();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(provider));
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddSingleton(factory);
            builder.MapGet("/", string () => throw new TimeoutException("late"));
        });
        await app.Get("/");

        Assert.Single(provider.Entries);
        Assert.Empty(app.Context.Log);
    }

    [Fact]
    public async Task A_filter_without_a_provider_applies_to_the_log_of_the_invocation()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Logging.AddFilter(Category, LogLevel.Warning);
            builder.AddController<LoggingController>();
        });
        await app.Get("/logged/1");
        await app.Get("/failing");

        Assert.Contains("TimeoutException: late", Assert.Single(app.Context.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void Loggers_of_an_invocation_do_not_accept_providers() =>
        Assert.Contains("builder.Logging", Assert.Throws<NotSupportedException>(() => new InvocationLoggerFactory(null).AddProvider(new KeepingProvider())).Message, StringComparison.Ordinal);
}
