using System.Text.Json;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Amazon.Lambda.Core.LogLevel;

namespace LambdaEventHandler.Logging;

public sealed class LambdaLevelTests
{
    [Theory]
    [InlineData(LogLevel.Warning)]
    [InlineData(LogLevel.Error)]
    public async Task An_unhandled_exception_is_logged_as_Error(LogLevel minimum)
    {
        var logger = new LambdaRuntimeLogger(minimum);
        await Ask(logger, builder => builder.MapGet("/", string () => throw new TimeoutException("late")));

        var line = Assert.Single(logger.Lines);
        Assert.StartsWith("request-1\tfail\tError: LambdaEventHandler.Errors: Unhandled exception in GET /", line, StringComparison.Ordinal);
        Assert.Contains("System.TimeoutException: late", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_JSON_format_the_entry_has_its_level()
    {
        var logger = new LambdaRuntimeLogger(LogLevel.Trace, isJson: true);
        await Ask(logger, builder => builder.MapGet("/", string () => throw new TimeoutException("late")));

        using var entry = JsonDocument.Parse(Assert.Single(logger.Lines));
        Assert.Equal("Error", entry.RootElement.GetProperty("level").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_level_has_its_name_in_Lambda(bool hasServices)
    {
        var logger = new LambdaRuntimeLogger(LogLevel.Trace);
        await Ask(logger, builder =>
        {
            if (hasServices)
            {
                builder.Logging.SetMinimumLevel(Microsoft.Extensions.Logging.LogLevel.Trace);
            }

            builder.MapGet("/", (Request request) =>
            {
                var own = request.LoggerFactory.CreateLogger("Own");
                foreach (var level in Enum.GetValues<Microsoft.Extensions.Logging.LogLevel>())
                {
                    own.Log(level, default, "entry", null, (text, _) => text);
                }
            });
        });

        string[] levels = ["info", "warn", "fail", "crit"];
        Assert.Equal(hasServices ? ["trce", "dbug", .. levels] : levels, logger.Lines.Select(line => line.Split('\t')[1]));
    }

    [Fact]
    public async Task Lambda_drops_only_entries_below_its_log_level()
    {
        var logger = new LambdaRuntimeLogger(LogLevel.Warning);
        await Ask(logger, builder => builder.AddController<LoggingController>(), "/logged/1");

        Assert.Empty(logger.Lines);
    }

    [Fact]
    public async Task An_exception_outside_the_error_behavior_is_logged_as_Error()
    {
        var logger = new LambdaRuntimeLogger(LogLevel.Error);
        await Ask(logger, builder => builder.Use(new FailingBehavior(), BehaviorOrder.Log).MapGet("/", () => "hello"));

        Assert.Contains("TimeoutException: late", Assert.Single(logger.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_too_large_is_logged_as_Error()
    {
        var logger = new LambdaRuntimeLogger(LogLevel.Error);
        await Ask(logger, builder => builder.MapGet("/", () => new string('x', 7_000_000)));

        Assert.Contains("more than", Assert.Single(logger.Lines), StringComparison.Ordinal);
    }

    private sealed class FailingBehavior : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => throw new TimeoutException("late");
    }

    private static async Task Ask(ILambdaLogger logger, Action<ResolverBuilder<ApiGatewayRestResolver>> configure, string path = "/") =>
        await TestSource.Of("REST API").Ask(TestApp.Build(configure).Resolver, new SentRequest("GET", path), new TestContext { Logger = logger });
}
