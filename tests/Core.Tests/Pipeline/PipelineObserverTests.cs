namespace LambdaEventHandler;

public sealed class PipelineObserverTests
{
    [Fact]
    public async Task An_observer_sees_every_behavior_and_the_action_in_order()
    {
        var observer = new Steps();

        var app = observer.Build(builder => builder
            .Use(new Pass(), BehaviorOrder.Cors)
            .Use((request, next) => next(request))
            .MapGet("/a/{id}", (int id) => id));
        await app.Answer("GET", "/a/7");

        Assert.Equal(
            [
                "> Pass Cors", "> ErrorBehavior Errors", "> SerializationBehavior Serialization", "> The behavior passed to Use(...) User",
                "> Map(GET /a/{id})", "< Map(GET /a/{id}) 200", "< The behavior passed to Use(...) 200", "< SerializationBehavior 200", "< ErrorBehavior 200", "< Pass 200",
            ],
            observer.Seen);
    }

    [Fact]
    public async Task An_observer_sees_the_behaviors_of_a_route_and_of_a_package()
    {
        var observer = new Steps();
        var app = observer.Build(builder => builder
            .AddEndpoint("/document", "A document", _ => Response.Text("text"))
            .MapGet("/", () => "a").With(new Pass()));

        await app.Answer("GET", "/");
        Assert.Contains("> Pass ", observer.Seen);
        await app.Answer("GET", "/document");

        Assert.Contains("< A document 200", observer.Seen);
    }

    [Theory]
    [InlineData("/now")]
    [InlineData("/later")]
    public async Task An_observer_sees_exceptions_and_the_response_that_the_error_behavior_makes_of_them(string path)
    {
        var observer = new Steps();
        var app = observer.Build(builder =>
        {
            builder.MapGet("/now", string () => throw new BadRequestException("no"));
            builder.MapGet("/later", async Task<string> () =>
            {
                await Task.Yield();
                throw new BadRequestException("no");
            });
        });

        Assert.Equal(400, (await app.Answer("GET", path)).StatusCode);

        Assert.Equal([$"< Map(GET {path}) BadRequestException", "< SerializationBehavior BadRequestException", "< ErrorBehavior 400"], observer.Seen.Where(line => line[0] == '<'));
    }

    [Fact]
    public async Task The_request_is_routed_before_the_first_behavior()
    {
        var observer = new Steps();
        var app = observer.Build(builder => builder.MapGet("/a/{id}", (int id) => id));

        await app.Answer("GET", "/a/7");
        await app.Answer("GET", "/b");

        Assert.Equal([("/a/{id}", "7"), (null, null)], observer.Routes);
    }

    [Fact]
    public async Task Only_apps_that_are_built_within_the_scope_are_observed()
    {
        var observer = new Steps();
        using (observer.ObserveBuilds())
        {
            using (new Steps().ObserveBuilds())
            {
            }

            Assert.Same(observer, PipelineObserver.Current);
        }

        await TestApp.Build(builder => builder.MapGet("/", () => 1)).Answer("GET", "/");

        Assert.Null(PipelineObserver.Current);
        Assert.Empty(observer.Seen);
    }

    private sealed class Steps : PipelineObserver
    {
        public List<string> Seen { get; } = [];

        public List<(string? Template, string? Id)> Routes { get; } = [];

        public TestApp Build(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
        {
            using (ObserveBuilds())
            {
                return TestApp.Build(configure);
            }
        }

        public override void OnEntering(Request request, ObservedStep step)
        {
            if (step.Order == BehaviorOrder.Errors)
            {
                Routes.Add((request.Route?.Template, request.RouteValues["id"]));
            }

            Seen.Add($"> {step.Name}{(step.IsAction ? "" : $" {step.Order}")}");
        }

        public override void OnCompleted(Request request, ObservedStep step, Response? response, Exception? exception) =>
            Seen.Add($"< {step.Name} {(exception is null ? $"{response!.StatusCode}" : exception.GetType().Name)}");
    }

    private sealed class Pass : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => next(request);
    }
}
