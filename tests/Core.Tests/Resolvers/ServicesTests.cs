using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resolvers;

public sealed class ServicesTests
{
    private readonly Lifetimes _lifetimes = new();

    [Fact]
    public async Task A_scoped_service_lives_for_one_request()
    {
        var app = App();

        Assert.Equal("200 1 after 0", await app.Get("/id"));
        Assert.Equal("200 2 after 1", await app.Get("/id"));
        Assert.Equal(["1", "2"], _lifetimes.Ended);
    }

    [Fact]
    public async Task A_scoped_service_is_disposed_when_the_action_throws()
    {
        Assert.StartsWith("500 ", await App().Get("/failing"), StringComparison.Ordinal);
        Assert.Equal(["1"], _lifetimes.Ended);

        var propagating = App(builder => builder.PropagateExceptions());
        await Assert.ThrowsAsync<TimeoutException>(() => propagating.Get("/failing"));
        Assert.Equal(["1", "2"], _lifetimes.Ended);
    }

    [Fact]
    public async Task A_scoped_service_lives_until_the_response_is_written()
    {
        Assert.Equal("""200 ["1","0 ended"]""", await App().Get("/lazily"));
        Assert.Equal(["1"], _lifetimes.Ended);
    }

    [Fact]
    public async Task Behaviors_and_actions_of_a_request_share_their_services()
    {
        var app = App(builder =>
        {
            builder.Use((request, next) =>
            {
                request.Items["scoped"] = request.Services.GetRequiredService<Scoped>();
                return next(request);
            });
            builder.MapGet("/shared", (Request request, [FromServices] Scoped scoped) => ReferenceEquals(request.Items["scoped"], scoped));
        });

        Assert.Equal("200 true", await app.Get("/shared"));
    }

    [Fact]
    public async Task A_singleton_is_created_once_even_if_the_first_requests_are_concurrent()
    {
        for (var round = 0; round < 20; round++)
        {
            var before = Lifetimes.Count;
            var builder = ApiGatewayRestResolver.CreateBuilder();
            builder.Services.AddSingleton<Lifetimes>();
            builder.MapGet("/", (Request request) => request.Services.GetRequiredService<Lifetimes>().Ended.Count);
            var app = builder.Build();
            using var start = new Barrier(8);

            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return TestSource.Of("REST API").Ask(app, new SentRequest("GET", "/")).GetAwaiter().GetResult();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Equal(before + 1, Lifetimes.Count);
        }
    }

    [Fact]
    public void Build_reports_missing_services_and_what_requires_them()
    {
        var refusal = Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder =>
        {
            builder.AddController<ScopedController>();
            builder.MapGet("/mapped", ([FromServices] Scoped scoped) => scoped.Id);
        }));

        Assert.Equal(3, refusal.Problems.Count);
        Assert.All(refusal.Problems, problem => Assert.Contains("add it to builder.Services", problem, StringComparison.Ordinal));
        Assert.Contains("ScopedController", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("/mapped", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scoped_service_cannot_be_resolved_from_the_root()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddSingleton(_lifetimes).AddScoped<Scoped>().AddSingleton(services => new Lazy<Scoped>(services.GetRequiredService<Scoped>));
            builder.MapGet("/", (Request request) => request.Services.GetRequiredService<Lazy<Scoped>>().Value.Id);
        });

        Assert.StartsWith("500 ", await app.Get("/"), StringComparison.Ordinal);
    }

    private TestApp App(Action<ResolverBuilder<ApiGatewayRestResolver>>? configure = null) => TestApp.Build(builder =>
    {
        builder.Services.AddSingleton(_lifetimes).AddScoped<Scoped>();
        builder.AddController<ScopedController>();
        configure?.Invoke(builder);
    });
}
