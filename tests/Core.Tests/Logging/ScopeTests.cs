using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Logging;

public sealed class ScopeTests
{
    private static readonly Func<ILogger, int, IDisposable?> OrderScope = LoggerMessage.DefineScope<int>("Order {Id}");
    private static readonly Action<ILogger, Exception?> Step = LoggerMessage.Define(LogLevel.Information, new EventId(1), "step");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scopes_are_logged_from_the_outermost_to_the_innermost(bool hasServices)
    {
        var app = Build(hasServices, logger =>
        {
            using (OrderScope(logger, 7))
            using (logger.BeginScope(new Dictionary<string, object?> { ["User"] = "lessa", ["Try"] = 2 }))
            using (logger.BeginScope("checkout"))
            {
                Step(logger, null);
            }

            Step(logger, null);
        });
        await app.Get("/");

        Assert.Equal(
            ["Information: Own => Order 7 => User:lessa, Try:2 => checkout: step", "Information: Own: step"],
            app.Context.Log);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_scope_cannot_forge_a_line(bool hasServices)
    {
        var app = Build(hasServices, logger =>
        {
            using (logger.BeginScope("a\r\nforged"))
            {
                Step(logger, null);
            }
        });
        await app.Get("/");

        Assert.Equal(["Information: Own => a\\u000d\\u000aforged: step"], app.Context.Log);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scopes_of_concurrent_requests_are_separate(bool hasServices)
    {
        var app = TestApp.Build(builder =>
        {
            if (hasServices)
            {
                builder.Logging.SetMinimumLevel(LogLevel.Information);
            }

            builder.MapGet("/{id}", async (int id, Request request) =>
            {
                var logger = request.LoggerFactory.CreateLogger("Own");
                using (OrderScope(logger, id))
                {
                    await Task.Yield();
                    Step(logger, null);
                }
            });
        });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async id =>
        {
            var context = new TestContext();
            await TestSource.Of("REST API").Ask(app.Resolver, new SentRequest("GET", $"/{id}"), context);
            Assert.Equal([$"Information: Own => Order {id}: step"], context.Log);
        }));
    }

    private static TestApp Build(bool hasServices, Action<ILogger> log) => TestApp.Build(builder =>
    {
        if (hasServices)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Information);
        }

        builder.MapGet("/", (Request request) => log(request.LoggerFactory.CreateLogger("Own")));
    });
}
