namespace LambdaEventHandler.Pipeline;

public sealed class PackageEndpointTests
{
    [Fact]
    public async Task Only_behaviors_outside_the_serialization_run_for_an_endpoint()
    {
        var trace = new Trace();
        var app = AppOf(builder => builder
            .Use(new TracingBehavior(trace, "outer"), BehaviorOrder.Outer)
            .Use(new TracingBehavior(trace, "compression"), BehaviorOrder.Compression)
            .Use(new TracingBehavior(trace, "inside"), BehaviorOrder.Serialization + 1)
            .Use(new TracingBehavior(trace, "user")));

        Assert.Equal("200 page", await app.Get("/page"));
        Assert.Equal(["outer>", "compression>", "<compression", "<outer"], trace.Steps);
    }

    [Fact]
    public async Task An_endpoint_takes_precedence_over_routes_with_parameters()
    {
        var app = AppOf(builder =>
        {
            builder.MapGet("/{name}", (string name) => name);
            builder.MapAny("/{*rest}", (string rest) => rest);
        });

        Assert.Equal("200 page", await app.Get("/page"));
        Assert.Equal("200 pages", await app.Get("/pages"));
    }

    [Theory]
    [InlineData("/page")]
    [InlineData("/PAGE")]
    public async Task A_route_with_the_template_of_an_endpoint_is_used_instead_of_it(string template)
    {
        var app = AppOf(builder => builder.MapGet(template, () => "route"));

        Assert.Equal("200 route", await app.Get(template));
        Assert.DoesNotContain(app.Routes, route => route.IsOfPackage);
    }

    [Fact]
    public async Task A_path_with_a_trailing_slash_is_used_only_if_slashes_are_strict()
    {
        var usual = AppOf(builder => builder.AddEndpoint("/page/", "Slash", _ => Response.Text("slash")));
        var strict = AppOf(builder => builder.AddEndpoint("/page/", "Slash", _ => Response.Text("slash")).StrictSlashes());

        Assert.Equal("200 page", await usual.Get("/page/"));
        Assert.Equal("200 slash", await strict.Get("/page/"));
        Assert.Equal("200 page", await strict.Get("/page"));
    }

    [Fact]
    public async Task An_endpoint_can_return_a_value_and_throw()
    {
        var app = AppOf(builder => builder
            .AddEndpoint("/value", "Value", _ => Response.Json(1))
            .AddEndpoint("/missing", "Missing", _ => throw new NotFoundException("Gone"))
            .AddEndpoint("/broken", "Broken", _ => throw new InvalidOperationException("secret")));

        Assert.Equal("200 1", await app.Get("/value"));
        Assert.Equal("""404 {"statusCode":404,"message":"Gone"}""", await app.Get("/missing"));
        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/broken"));
    }

    [Fact]
    public void The_routes_tell_endpoints_from_the_API()
    {
        var app = AppOf(builder => builder.MapGet("/todos", () => "todos"));

        Assert.Equal(["/page True", "/todos False"], app.Routes.Select(route => $"{route.Template} {route.IsOfPackage}"));
        Assert.Equal(typeof(Response), app.Routes[0].Action.ResultType);
        Assert.Equal("Page", app.Routes[0].DisplayName);
    }

    private static TestApp AppOf(Action<ResolverBuilder> configure) => TestApp.Build(builder => configure(builder.AddEndpoint("/page", "Page", _ => Response.Text("page"))));
}
