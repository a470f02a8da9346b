using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Logging;

public sealed class CategoryLoggerTests
{
    [Fact]
    public void The_category_is_that_of_the_logger_of_the_framework()
    {
        AssertCategory<CategoryLoggerTests>("LambdaEventHandler.Logging.CategoryLoggerTests");
        AssertCategory<Nested>("LambdaEventHandler.Logging.CategoryLoggerTests.Nested");
        AssertCategory<List<int>>("System.Collections.Generic.List");
        AssertCategory<Dictionary<string, Nested>.KeyCollection>("System.Collections.Generic.Dictionary.KeyCollection");
        AssertCategory<CategoryLoggerTests[]>("LambdaEventHandler.Logging.CategoryLoggerTests[]");
        AssertCategory<string>("string");
        AssertCategory<Uri>("System.Uri");
        AssertCategory<object>("object");
    }

    [Fact]
    public void Entries_levels_and_scopes_go_to_the_logger_of_the_category()
    {
        var context = new TestContext();
        var logger = new CategoryLogger<CategoryLoggerTests>(new InvocationLoggerFactory(context));
        using (logger.BeginScope("shop"))
        {
            logger.Log(LogLevel.Warning, default, "tea", null, static (state, _) => state);
        }

        Assert.True(logger.IsEnabled(LogLevel.Information));
        Assert.False(logger.IsEnabled(LogLevel.Debug));
        Assert.Equal(["Warning: LambdaEventHandler.Logging.CategoryLoggerTests => shop: tea"], context.Log);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_app_can_replace_the_loggers_of_classes(bool configuresLogging)
    {
        var app = TestApp.Build(builder =>
        {
            if (configuresLogging)
            {
                builder.Logging.SetMinimumLevel(LogLevel.Debug);
            }

            builder.Services.Add(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(OwnLogger<>)));
            builder.MapGet("/", ([FromServices] ILogger<CategoryLoggerTests> logger) => logger.GetType().Name);
        });

        Assert.Contains("OwnLogger`1", await app.Get("/"), StringComparison.Ordinal);
    }

    private static void AssertCategory<T>(string category)
    {
        Assert.Equal(category, CategoryOf(static factory => new CategoryLogger<T>(factory)));
        Assert.Equal(category, CategoryOf(static factory => new Logger<T>(factory)));
    }

    private static string CategoryOf(Func<ILoggerFactory, ILogger> create)
    {
        using var provider = new KeepingProvider();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(provider));
        create(factory).Log(LogLevel.Warning, default, "", null, static (state, _) => state);
        return provider.Entries.Single()["Warning ".Length..].TrimEnd(':');
    }

    private sealed class Nested;

    private sealed class OwnLogger<T>(ILoggerFactory factory) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => factory is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
