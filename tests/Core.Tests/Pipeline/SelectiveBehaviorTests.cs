using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Pipeline;

public sealed class SelectiveBehaviorTests
{
    [Theory]
    [InlineData(BehaviorOrder.Outer)]
    [InlineData(BehaviorOrder.Authorization)]
    [InlineData(BehaviorOrder.User)]
    public async Task Only_requests_for_the_selected_routes_run_the_behavior(BehaviorOrder order)
    {
        var behavior = new Selective("/one", "/two");
        var app = AppOf(builder => builder.Use(behavior, order));

        Assert.Equal(["200 one", "200 two", "200 three", """404 {"statusCode":404,"message":"Not found"}"""], [await app.Get("/one"), await app.Get("/two"), await app.Get("/three"), await app.Get("/four")]);
        Assert.Equal(["/one", "/two"], behavior.Handled);
    }

    [Fact]
    public async Task Routes_are_asked_for_once_when_the_app_is_built()
    {
        var behavior = new Selective("/one");
        var app = AppOf(builder => builder.Use(behavior));
        Assert.Equal(["/one", "/three", "/two"], behavior.Asked.Order());

        await app.Get("/one");
        await app.Get("/two");

        Assert.Equal(3, behavior.Asked.Count);
    }

    [Fact]
    public async Task Each_route_runs_its_behaviors_in_their_order()
    {
        var trace = new Trace();
        var app = AppOf(builder => builder
            .Use(new Selective("/one", "/two") { Trace = trace, Name = "a" })
            .Use(new TracingBehavior(trace, "all"))
            .Use(new Selective("/two") { Trace = trace, Name = "b" }));

        await app.Get("/two");
        await app.Get("/one");
        await app.Get("/three");

        Assert.Equal(["a", "all>", "b", "<all", "a", "all>", "<all", "all>", "<all"], trace.Steps);
    }

    [Fact]
    public async Task A_selected_behavior_cannot_call_next_twice()
    {
        var app = AppOf(builder => builder.Use(new Selective("/two")).Use(new SelectiveTwice()));

        Assert.StartsWith("500 ", await app.Get("/one"), StringComparison.Ordinal);
        Assert.StartsWith("500 ", await app.Get("/two"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_security_of_the_route_is_known()
    {
        var behavior = new Selective { Select = static route => route.Security is not null };
        var app = AppOf(builder => builder.UseRouteAuthorization(new Closed("/two")).Use(behavior));

        await app.Get("/one");
        await app.Get("/two");

        Assert.Equal(["/two"], behavior.Handled);
    }

    [Fact]
    public async Task A_behavior_with_services_is_asked_at_each_request()
    {
        var trace = new Trace();
        var app = AppOf(builder =>
        {
            builder.Services.AddSingleton(trace);
            builder.Use<SelectiveInjected>();
        });

        await app.Get("/one");
        await app.Get("/two");
        await app.Get("/four");

        Assert.Equal(["/one?", "/one", "/two?"], trace.Steps);
    }

    [Fact]
    public async Task An_attribute_adds_a_behavior_without_asking_it()
    {
        var behavior = new SelectiveAttribute();
        var trace = new Trace();
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddSingleton(trace);
            builder.MapGet("/one", () => "one").With(behavior);
            builder.MapGet("/two", () => "two").With(new BehaviorAttribute<SelectiveInjected>());
        });

        await app.Get("/one");
        await app.Get("/two");

        Assert.Equal(1, behavior.Requests);
        Assert.Equal(["/two"], trace.Steps);
    }

    [Theory]
    [InlineData(BehaviorOrder.Outer, 1)]
    [InlineData(BehaviorOrder.User, 0)]
    public async Task An_endpoint_of_a_package_can_be_selected_outside_of_serialization(BehaviorOrder order, int requests)
    {
        var behavior = new Selective("/page");
        var app = AppOf(builder => builder.AddEndpoint("/page", "Page", _ => Response.Text("page")).Use(behavior, order));

        Assert.Equal("200 page", await app.Get("/page"));
        Assert.Equal(requests, behavior.Handled.Count);
    }

    [Fact]
    public void Build_fails_with_the_exception_of_a_behavior_that_cannot_tell()
    {
        var disposed = new Disposed();
        var exception = Assert.Throws<TimeoutException>(() => AppOf(builder =>
        {
            builder.Services.AddSingleton(_ => disposed);
            builder.UseRouteAuthorization(new Resolving());
            builder.Use(new Selective { Select = static _ => throw new TimeoutException("late") });
        }));

        Assert.Equal("late", exception.Message);
        Assert.True(disposed.IsDisposed);
    }

    [Fact]
    public void A_selective_behavior_cannot_replace_one_that_runs_for_every_request()
    {
        var exception = Assert.Throws<InvalidConfigurationException>(() => AppOf(builder => builder.Replace<ErrorBehavior>(new Selective("/one"))));

        Assert.Equal(
            ["Replace<ErrorBehavior>: Selective is an ISelectiveBehavior, but the behavior that it replaces runs for every request. Implement IBehavior instead."],
            exception.Problems);
    }

    private static TestApp AppOf(Action<ResolverBuilder<ApiGatewayRestResolver>> configure) => TestApp.Build(builder =>
    {
        builder.MapGet("/one", () => "one");
        builder.MapGet("/two", () => "two");
        builder.MapGet("/three", () => "three");
        configure(builder);
    });

    private sealed class Selective(params string[] templates) : ISelectiveBehavior
    {
        public Trace? Trace { get; init; }

        public string Name { get; init; } = "";

        public Func<Route, bool>? Select { get; init; }

        public List<string> Asked { get; } = [];

        public List<string> Handled { get; } = [];

        public bool AppliesTo(Route route)
        {
            Asked.Add(route.Template);
            return Select?.Invoke(route) ?? templates.Contains(route.Template);
        }

        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            Handled.Add(request.Route!.Template);
            Trace?.Add(Name);
            return next(request);
        }
    }

    private sealed class SelectiveTwice : ISelectiveBehavior
    {
        public bool AppliesTo(Route route) => true;

        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await next(request);
            return await next(request);
        }
    }

    private sealed class SelectiveInjected(Trace trace) : ISelectiveBehavior
    {
        public bool AppliesTo(Route route)
        {
            trace.Add($"{route.Template}?");
            return route.Template == "/one";
        }

        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            trace.Add(request.Route!.Template);
            return next(request);
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SelectiveAttribute : Attribute, ISelectiveBehavior
    {
        public int Requests { get; private set; }

        public bool AppliesTo(Route route) => false;

        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            Requests++;
            return next(request);
        }
    }

    /// <summary>Requires something of one route.</summary>
    private sealed class Closed(string template) : IRouteAuthorization
    {
        public IEnumerable<string> Prepare(IReadOnlyList<Route> routes, IServiceProvider services) => [];

        public RouteSecurity? Describe(Route route) => route.Template == template ? new("Bearer", []) : null;
    }

    /// <summary>Requires a service.</summary>
    private sealed class Resolving : IRouteAuthorization
    {
        public IEnumerable<string> Prepare(IReadOnlyList<Route> routes, IServiceProvider services)
        {
            services.GetRequiredService<Disposed>();
            return [];
        }

        public RouteSecurity? Describe(Route route) => null;
    }

    private sealed class Disposed : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
