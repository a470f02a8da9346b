using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Pipeline;

public sealed class BehaviorOrderTests
{
    private static readonly Gen<BehaviorOrder> Order = Gen.Elements(
        Enum.GetValues<BehaviorOrder>().Concat([BehaviorOrder.Cors + 1, BehaviorOrder.User + 1, BehaviorOrder.Log - 1, BehaviorOrder.Errors - 1]));

    [Fact]
    public void Behaviors_run_by_order_and_then_as_they_were_added() =>
        Prop.ForAll(Order.ListOf().ToArbitrary(), orders =>
        {
            var trace = new Trace();
            var app = TestApp.Build(builder =>
            {
                foreach (var (order, index) in orders.Select((order, index) => (order, index)))
                {
                    builder.Use(new TracingBehavior(trace, $"{index}"), order);
                }

                builder.MapGet("/", () => "");
            });
            app.Get("/").GetAwaiter().GetResult();

            var expected = orders.Select((order, index) => (order, index)).OrderBy(added => added.order).Select(added => $"{added.index}").ToArray();
            Assert.Equal([.. expected.Select(name => $"{name}>"), .. expected.Reverse().Select(name => $"<{name}")], trace.Steps);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Lambdas_types_and_instances_keep_their_order()
    {
        var trace = new Trace();
        var app = TestApp.Build(builder =>
        {
            builder.Services.AddSingleton(trace);
            builder.Use(new TracingBehavior(trace, "instance"));
            builder.Use<InjectedBehavior>();
            builder.Use((request, next) =>
            {
                trace.Add("lambda");
                return next(request);
            });
            builder.Use<PlainBehavior>();
            builder.MapGet("/", () => "");
        });
        await app.Get("/");
        await app.Get("/");

        Assert.Equal("instance> injected:1 lambda <instance instance> injected:1 lambda <instance", trace.ToString());
        Assert.Equal("3", (await app.Answer("GET", "/")).Headers["X-Plain"]);
    }

    [Fact]
    public async Task Behaviors_of_the_app_run_before_those_of_controllers_and_those_before_those_of_actions()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Use(async (request, next) =>
            {
                var response = await next(request);
                response.Headers.Add("X-Stamp", "app");
                return response;
            });
            builder.AddController<StampedController>();
            builder.MapGet("/mapped", () => "").With(new StampAttribute("mapped"));
        });

        Assert.Equal(["action", "controller", "app"], (await app.Answer("GET", "/both")).MultiValueHeaders["X-Stamp"]);
        Assert.Equal("3", (await Twice(app, "/both")).Headers["X-Plain"]);
        Assert.Equal(["controller", "app"], (await app.Answer("GET", "/one")).MultiValueHeaders["X-Stamp"]);
        Assert.Equal(["mapped", "app"], (await app.Answer("GET", "/mapped")).MultiValueHeaders["X-Stamp"]);
        Assert.Equal("app", (await app.Answer("GET", "/unmatched")).Headers["X-Stamp"]);
    }

    [Fact]
    public async Task A_behavior_of_the_library_can_be_replaced()
    {
        var trace = new Trace();
        var app = TestApp.Build(builder =>
        {
            builder.Replace<ErrorBehavior>(new TracingBehavior(trace, "errors"));
            builder.MapGet("/", string () => throw new ServiceException(400, "wrong"));
        });

        Assert.StartsWith("500 ", await app.Get("/"), StringComparison.Ordinal);
        Assert.Equal("errors> !errors:ServiceException", trace.ToString());
    }

    [Fact]
    public async Task A_replacement_runs_even_if_no_route_requires_the_original()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Replace<CacheControlBehavior>(new StampAttribute("replaced"));
            builder.MapGet("/", () => "");
        });

        Assert.Equal("replaced", (await app.Answer("GET", "/")).Headers["X-Stamp"]);
    }

    [Theory]
    [InlineData("errors")]
    [InlineData("cache")]
    [InlineData("serialization")]
    public async Task A_replacement_can_return_a_value_to_serialize(string replaced)
    {
        IBehavior answering = new LambdaBehavior((_, _) => new(Response.Json(new { A = 1 }, 401)));
        var app = TestApp.Build(builder =>
        {
            _ = replaced switch
            {
                "errors" => builder.Replace<ErrorBehavior>(answering),
                "cache" => builder.Replace<CacheControlBehavior>(answering),
                _ => builder.Replace<SerializationBehavior>(answering),
            };
            builder.MapGet("/", () => "never");
        });

        Assert.Equal("""401 {"a":1}""", await app.Get("/"));
    }

    [Fact]
    public void A_type_that_cannot_be_replaced_is_reported_by_name()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Replace<TracingBehavior>(new PlainBehavior());
        builder.Use<PlainBehavior>();
        builder.Replace<PlainBehavior>(new PlainBehavior());
        builder.Replace<IBehavior>(new PlainBehavior());
        builder.MapGet("/", () => "");

        var problems = Assert.Throws<InvalidConfigurationException>(builder.Build).Problems;

        Assert.Equal(3, problems.Count);
        Assert.StartsWith("Replace<TracingBehavior>: TracingBehavior is not a behavior of the library that can be replaced.", problems[0], StringComparison.Ordinal);
        Assert.All(problems, problem => Assert.Contains("ErrorBehavior, SerializationBehavior or CacheControlBehavior", problem, StringComparison.Ordinal));
    }

    private static async Task<Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse> Twice(TestApp app, string path)
    {
        await app.Answer("GET", path);
        return await app.Answer("GET", path);
    }
}
