namespace LambdaEventHandler.Resolvers;

public sealed class RouteGroupTests
{
    [Theory]
    [InlineData("/v1", "/orders", "/v1/orders")]
    [InlineData("v1/", "orders", "/v1/orders")]
    [InlineData("/v1//", "//orders", "/v1/orders")]
    [InlineData("/v1", "/", "/v1")]
    [InlineData("/v1", "", "/v1")]
    [InlineData("", "/orders", "/orders")]
    [InlineData("/", "orders", "/orders")]
    [InlineData("", "", "/")]
    public void A_prefix_is_joined_with_one_slash(string prefix, string template, string whole)
    {
        var app = TestApp.Build(builder => builder.MapGroup(prefix).MapGet(template, () => ""));

        Assert.Equal(whole, Assert.Single(app.Routes).Template);
    }

    [Fact]
    public async Task Groups_are_nested()
    {
        var app = TestApp.Build(builder =>
        {
            var v1 = builder.MapGroup("/v1");
            v1.MapGroup("/tenants/{tenant}").MapGroup("orders").MapGet("/{id:int}", (string tenant, int id) => $"{tenant} {id}");
            v1.MapAny("/any", (Request request) => request.Method);
            builder.MapGet("/orders", () => "outside");
        });

        Assert.Equal("200 acme 7", await app.Get("/v1/tenants/acme/orders/7"));
        Assert.Equal("200 PATCH", await app.Send("PATCH", "/v1/any"));
        Assert.Equal("200 outside", await app.Get("/orders"));
        Assert.StartsWith("404 ", await app.Get("/any"), StringComparison.Ordinal);
        Assert.Contains(app.Routes, route => route.DisplayName == "Map(GET /v1/tenants/{tenant}/orders/{id:int})");
    }

    [Fact]
    public async Task A_parameter_of_the_prefix_is_bound_by_its_name()
    {
        var app = TestApp.Build(builder => builder.MapGroup("/tenants/{tenant}").AddController<TenantController>("/v1"));

        Assert.Equal(["/tenants/{tenant}/v1/orders/{id}"], app.Routes.Select(route => route.Template));
        Assert.Equal("200 acme 7", await app.Get("/tenants/acme/v1/orders/7"));
    }

    [Fact]
    public void Metadata_closer_to_the_action_comes_later()
    {
        var app = TestApp.Build(builder =>
        {
            var outer = builder.MapGroup("/outer");
            var inner = outer.MapGroup("/inner").With(new MarkAttribute("inner"));
            inner.AddController<MarkedController>();
            inner.MapGet("/mapped", () => "").With(new MarkAttribute("mapped"));
            outer.With(new MarkAttribute("outer"), new MarkAttribute("outer too"));
            builder.MapGet("/outside", () => "");
        });

        Assert.Equal("outer, outer too, inner, controller, action", MarksOf(app, "/outer/inner/marked"));
        Assert.Equal("outer, outer too, inner, mapped", MarksOf(app, "/outer/inner/mapped"));
        Assert.Equal("", MarksOf(app, "/outside"));
        Assert.Equal("action", app.Routes.Single(route => route.Template == "/outer/inner/marked").GetMetadata<MarkAttribute>()!.Name);
    }

    [Fact]
    public async Task Behaviors_of_a_group_run_inside_those_of_the_app_and_around_those_of_inner_groups()
    {
        var steps = new List<string>();
        Func<Request, BehaviorDelegate, ValueTask<Response>> Step(string name) => (request, next) =>
        {
            steps.Add(name);
            return next(request);
        };
        var app = TestApp.Build(builder =>
        {
            var group = builder.MapGroup("/v1").Use(Step("group")).Use<CountingBehavior>();
            group.MapGroup("/inner").Use(Step("inner")).MapGet("/steps", (Request request) => $"{string.Join(' ', steps)} {request.Items["count"]}");
            builder.Use(Step("app"));
            builder.MapGet("/outside", () => string.Join(' ', steps));
        });

        Assert.Equal("200 app group inner 1", await app.Get("/v1/inner/steps"));
        steps.Clear();
        Assert.Equal("200 app", await app.Get("/outside"));
    }

    [Fact]
    public async Task CacheControl_of_a_group_applies_to_its_routes_and_an_action_overrides_it()
    {
        var app = TestApp.Build(builder =>
        {
            var group = builder.MapGroup("/v1").With(new CacheControlAttribute("max-age=60"));
            group.MapGet("/group", () => "");
            group.MapGet("/own", () => "").With(new CacheControlAttribute("no-store"));
        });

        Assert.Equal("max-age=60", (await app.Answer("GET", "/v1/group")).Headers["Cache-Control"]);
        Assert.Equal("no-store", (await app.Answer("GET", "/v1/own")).Headers["Cache-Control"]);
    }

    [Fact]
    public void Invalid_prefixes_are_all_reported_once_when_the_app_is_built()
    {
        var problems = Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder =>
        {
            var broken = builder.MapGroup("/{broken");
            broken.MapGet("/a", () => "");
            broken.MapGet("/b", () => "");
            builder.MapGroup("/v1").MapGroup("/{n:nothing}");
            builder.MapGroup("/tenants/{tenant}").AddController<MarkedController>();
        })).Problems;

        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("MapGroup(\"/{broken\"): ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("MapGroup(\"/{n:nothing}\"): ", StringComparison.Ordinal) && problem.Contains("'nothing'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("MarkedController.GetMarked", StringComparison.Ordinal) && problem.Contains("'tenant'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_cannot_be_changed_after_the_app_is_built()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        var group = builder.MapGroup("/v1");
        var inner = group.MapGroup("/inner");
        group.MapGet("/", () => "");
        builder.Build();

        Action[] late =
        [
            () => group.MapGet("/late", () => ""),
            () => inner.MapGet("/late", () => ""),
            () => inner.AddController<MarkedController>(),
            () => inner.With(new MarkAttribute("late")),
            () => inner.MapGroup("/late"),
        ];
        Assert.All(late, setting => Assert.Throws<InvalidOperationException>(setting));
    }

    [Fact]
    public async Task Code_that_takes_an_IRouteBuilder_works_with_apps_and_groups()
    {
        static void AddOrders(IRouteBuilder routes)
        {
            routes.AddController<MarkedController>();
            routes.MapGroup("/inner").MapPost("/orders", () => "added");
        }

        var app = TestApp.Build(builder =>
        {
            AddOrders(builder);
            AddOrders(builder.MapGroup("/v1"));
        });

        Assert.Equal("200 marked", await app.Get("/marked"));
        Assert.Equal("200 marked", await app.Get("/v1/marked"));
        Assert.Equal("200 added", await app.Send("POST", "/inner/orders"));
        Assert.Equal("200 added", await app.Send("POST", "/v1/inner/orders"));
    }

    private static string MarksOf(TestApp app, string template) =>
        string.Join(", ", app.Routes.Single(route => route.Template == template).Metadata.OfType<MarkAttribute>().Select(mark => mark.Name));

    [Mark("controller")]
    public sealed class MarkedController
    {
        [Mark("action")]
        public string GetMarked() => "marked";
    }

    public sealed class TenantController
    {
        public string GetOrders(string tenant, int id) => $"{tenant} {id}";
    }

    public sealed class CountingBehavior : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            ArgumentNullException.ThrowIfNull(request);
            ArgumentNullException.ThrowIfNull(next);
            request.Items["count"] = 1;
            return next(request);
        }
    }

    [AttributeUsage(AttributeTargets.All)]
    public sealed class MarkAttribute(string name) : Attribute
    {
        public string Name => name;
    }
}
