using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Logging;

public sealed class LogLevelsTests
{
    private static readonly string?[] RuleCategories = [null, "", "Own", "own", "Own.Orders", "Own.*", "*.Errors", "Ow*ers", "*", "Other", "Own.Orders.Errors"];
    private static readonly string[] Categories = ["Own", "Own.Orders", "Own.Errors", "OWN.Orders.Errors", "Other", "Unknown", ""];

    [Fact]
    public void Levels_are_those_of_the_logger_factory_for_any_rules()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var configure = Configuration(random);
            var services = new ServiceCollection();
            services.AddLogging(configure);
            var levels = LogLevels.Find(services, isConfigured: true)!;
            using var expected = LoggerFactory.Create(logging =>
            {
                configure(logging);
                logging.AddProvider(new InvocationLoggerProvider());
            });
            var actual = new InvocationLoggerFactory(context: null, levels);
            foreach (var category in Categories)
            {
                foreach (var level in Enum.GetValues<LogLevel>())
                {
                    Assert.Equal(expected.CreateLogger(category).IsEnabled(level), actual.CreateLogger(category).IsEnabled(level));
                }
            }
        }
    }

    [Fact]
    public async Task Filters_of_a_category_apply_to_injected_loggers_and_to_those_of_the_request()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Own", LogLevel.Debug);
            builder.MapGet("/", ([FromServices] ILoggerFactory injected, Request request) =>
            {
                foreach (var factory in new[] { injected, request.LoggerFactory })
                {
                    factory.CreateLogger("Own.Orders").Log(LogLevel.Debug, default, "own", null, (text, _) => text);
                    factory.CreateLogger("Other").Log(LogLevel.Information, default, "other", null, (text, _) => text);
                }
            });
        });
        await app.Get("/");

        Assert.Equal(["Debug: Own.Orders: own", "Debug: Own.Orders: own"], app.Context.Log);
    }

    [Fact]
    public void An_app_that_configures_more_than_levels_has_the_loggers_of_the_framework()
    {
        Assert.Null(Find(logging => logging.AddFilter((_, _, level) => level > LogLevel.Debug)));
        Assert.Null(Find(logging => logging.AddFilter("Own.*.*", LogLevel.Debug)));
        Assert.Null(Find(logging => logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId)));
        Assert.Null(Find(logging => logging.Services.AddSingleton<IExternalScopeProvider, LoggerExternalScopeProvider>()));
        Assert.Null(Find(logging => logging.Services.Configure<LoggerFilterOptions>(options => options.CaptureScopes = false)));
        Assert.Null(Find(logging => logging.Services.PostConfigure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Debug)));
        Assert.Null(Find(logging => logging.Services.Configure<LoggerFilterOptions>(_ => throw new TimeoutException("late"))));
    }

    [Fact]
    public async Task A_filter_with_a_condition_applies()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Logging.AddFilter((_, category, _) => category == "Own");
            builder.MapGet("/", ([FromServices] ILoggerFactory loggers) =>
            {
                loggers.CreateLogger("Own").Log(LogLevel.Information, default, "own", null, (text, _) => text);
                loggers.CreateLogger("Other").Log(LogLevel.Information, default, "other", null, (text, _) => text);
            });
        });
        await app.Get("/");

        Assert.Equal(["Information: Own: own"], app.Context.Log);
    }

    private static LogLevels? Find(Action<ILoggingBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(configure);
        return LogLevels.Find(services, isConfigured: true);
    }

    private static Action<ILoggingBuilder> Configuration(Random random)
    {
        var minimum = (LogLevel)random.Next(7);
        var rules = Enumerable.Range(0, random.Next(5)).Select(_ => new LoggerFilterRule(
            random.Next(4) == 0 ? "Console" : null,
            RuleCategories[random.Next(RuleCategories.Length)],
            random.Next(6) == 0 ? null : (LogLevel)random.Next(7),
            filter: null)).ToList();
        return logging =>
        {
            logging.SetMinimumLevel(minimum);
            logging.Services.Configure<LoggerFilterOptions>(options => rules.ForEach(options.Rules.Add));
        };
    }
}
