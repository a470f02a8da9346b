using System.Text;
using System.Threading.Tasks.Sources;

namespace LambdaEventHandler.Pipeline;

public sealed class BehaviorRulesTests
{
    [Fact]
    public async Task A_second_call_of_next_causes_an_error_that_names_the_behavior()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Use<TwiceBehavior>();
            builder.MapGet("/", () => "");
        });

        await AssertSecondCallIsLogged(app);
    }

    [Theory]
    [InlineData(BehaviorOrder.Log - 1)]
    [InlineData(BehaviorOrder.Cors)]
    [InlineData(BehaviorOrder.User)]
    public async Task A_second_call_of_next_never_runs_the_action_again(BehaviorOrder order)
    {
        var runs = 0;
        var app = TestApp.Build(builder =>
        {
            builder.Use(new TwiceBehavior(), order);
            builder.MapGet("/", async Task () =>
            {
                runs++;
                await Task.Yield();
            });
        });

        Assert.StartsWith("500 ", await app.Get("/"), StringComparison.Ordinal);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_behavior_of_one_route_cannot_call_next_twice()
    {
        var app = TestApp.Build(builder => builder.MapGet("/", () => "").With(new BehaviorAttribute<TwiceBehavior>()));

        await AssertSecondCallIsLogged(app);
    }

    [Theory]
    [InlineData(BehaviorOrder.Log - 1)]
    [InlineData(BehaviorOrder.Cors)]
    [InlineData(BehaviorOrder.Errors)]
    [InlineData(BehaviorOrder.Serialization)]
    [InlineData(BehaviorOrder.User)]
    public async Task A_behavior_that_returns_null_causes_an_error_that_explains_it(BehaviorOrder order)
    {
        var app = TestApp.Build(builder =>
        {
            builder.Use(new LambdaBehavior((_, _) => new((Response)null!)), order);
            builder.MapGet("/", () => "");
        });

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/"));
        Assert.Contains("returned null: return a Response", LogOf(app), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BehaviorOrder.Log - 1)]
    [InlineData(BehaviorOrder.Cors + 1)]
    [InlineData(BehaviorOrder.Errors)]
    [InlineData(BehaviorOrder.Errors + 1)]
    [InlineData(BehaviorOrder.User)]
    public async Task A_behavior_can_return_any_response_that_an_action_can(BehaviorOrder order)
    {
        var runs = 0;
        var app = TestApp.Build(builder =>
        {
            builder.Use(
                new LambdaBehavior((request, _) => new(request.Path switch
                {
                    "/json" => Response.Json(new { A = 1 }, 401),
                    "/text" => new Response { Body = "text" },
                    _ => new Response { Body = new MemoryStream([1, 2, 3]) },
                })),
                order);
            builder.MapGet("/{path}", () => runs++);
        });

        Assert.Equal("""401 {"a":1}""", await app.Get("/json"));
        var text = await app.Answer("GET", "/text");
        Assert.Equal(("text", "text/plain; charset=utf-8"), (text.Body, text.Headers["Content-Type"]));
        var bytes = await app.Answer("GET", "/bytes");
        Assert.Equal("application/octet-stream", bytes.Headers["Content-Type"]);
        Assert.Equal([1, 2, 3], bytes.IsBase64Encoded ? Convert.FromBase64String(bytes.Body) : Encoding.Latin1.GetBytes(bytes.Body));
        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Behaviors_can_catch_exceptions_of_an_action_and_their_own_are_handled_the_same_way()
    {
        var trace = new Trace();
        var app = TestApp.Build(builder =>
        {
            builder.Use(new TracingBehavior(trace, "outer"));
            builder.Use((request, next) => request.Path == "/behavior" ? throw new UnauthorizedException() : next(request));
            builder.MapGet("/{path}", string () => throw new BadRequestException("wrong"));
        });

        Assert.Equal("""400 {"statusCode":400,"message":"wrong"}""", await app.Get("/action"));
        Assert.Equal("""401 {"statusCode":401,"message":"Unauthorized"}""", await app.Get("/behavior"));
        Assert.Equal("outer> !outer:BadRequestException outer> !outer:UnauthorizedException", trace.ToString());
    }

    [Fact]
    public async Task Behaviors_outside_error_handling_see_errors_as_responses()
    {
        var trace = new Trace();
        var app = TestApp.Build(builder =>
        {
            builder.Use(new TracingBehavior(trace, "outer"), BehaviorOrder.Cors);
            builder.MapGet("/", string () => throw new BadRequestException("wrong"));
        });
        await app.Get("/");

        Assert.Equal("outer> <outer", trace.ToString());
    }

    [Fact]
    public async Task Exceptions_outside_the_error_behavior_return_500_and_are_logged()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Use(new LambdaBehavior((_, _) => throw new TimeoutException("secret")), BehaviorOrder.Cors);
            builder.MapGet("/", () => "");
        });

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/"));
        Assert.Contains("TimeoutException: secret", LogOf(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behaviors_run_if_no_route_matches()
    {
        var seen = new List<string?>();
        var app = TestApp.Build(builder =>
        {
            builder.Use((request, next) =>
            {
                seen.Add(request.Route?.Template);
                return next(request);
            });
            builder.MapGet("/here", () => "");
        });
        await app.Get("/here");
        await app.Get("/there");

        Assert.Equal(["/here", null], seen);
    }

    [Fact]
    public async Task A_response_that_is_returned_twice_is_the_same_twice()
    {
        var kept = new Response(201) { Body = ResponseBody.FromValue(new { A = 1 }), Headers = { ["X-Own"] = "1" }, Cookies = { "a=1" } };
        var app = TestApp.Build(builder =>
        {
            builder.Use(new StampAttribute("changed"), BehaviorOrder.Cors);
            builder.Use(new CacheControlBehavior(), BehaviorOrder.Log);
            builder.MapGet("/", () => kept).With(new CacheControlAttribute("max-age=1"));
        });

        var first = await app.Answer("GET", "/");
        var second = await app.Answer("GET", "/");

        Assert.Equal(first.Headers, second.Headers);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal("changed", second.Headers["X-Stamp"]);
        Assert.Equal("X-Own", Assert.Single(kept.Headers).Key);
        Assert.Null(kept.ContentType);
        Assert.Equal(ResponseBodyKind.Value, kept.Body.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_response_that_is_returned_twice_is_the_same_for_behaviors(bool isOfRoute)
    {
        var kept = new Response(201) { Body = "kept" };
        var stamp = new StampAttribute("changed");
        var app = TestApp.Build(builder =>
        {
            var route = builder.MapGet("/", async () =>
            {
                await Task.Yield();
                return kept;
            });
            _ = isOfRoute ? (object)route.With(stamp) : builder.Use(stamp);
        });

        await app.Get("/");
        var second = await app.Answer("GET", "/");

        Assert.Equal("changed", second.Headers["X-Stamp"]);
        Assert.Null(second.MultiValueHeaders);
        Assert.Empty(kept.Headers);
    }

    [Fact]
    public async Task Behaviors_see_the_value_that_the_action_returns()
    {
        object? seen = null;
        var app = TestApp.Build(builder =>
        {
            builder.Use(async (request, next) =>
            {
                var response = await next(request);
                seen = response.Body.Value;
                response.Body = ResponseBody.FromValue(new Trace());
                return response;
            });
            builder.MapGet("/", () => new Version(1, 2));
        });

        Assert.Equal("""200 {"steps":[]}""", await app.Get("/"));
        Assert.Equal(new Version(1, 2), seen);
    }

    [Theory]
    [InlineData(BehaviorOrder.Log - 1)]
    [InlineData(BehaviorOrder.Errors)]
    [InlineData(BehaviorOrder.User)]
    public async Task A_pending_response_is_awaited_once(BehaviorOrder order)
    {
        var source = new OnceOnlySource();
        var behavior = new LambdaBehavior((_, _) => new(source, 0));
        var app = TestApp.Build(builder =>
        {
            _ = order == BehaviorOrder.Errors ? builder.Replace<ErrorBehavior>(behavior) : builder.Use(behavior, order);
            builder.MapGet("/", () => "");
        });

        Assert.Equal("200 once", await app.Get("/"));
        Assert.Equal(1, source.Reads);
    }

    private static async Task AssertSecondCallIsLogged(TestApp app)
    {
        Assert.StartsWith("500 ", await app.Get("/"), StringComparison.Ordinal);
        Assert.Contains("TwiceBehavior called next a second time", LogOf(app), StringComparison.Ordinal);
    }

    private static string LogOf(TestApp app) => Assert.Single(app.Context.Log);

    /// <summary>An answer that may be read once, as those of pooled sources: after that it belongs to another call.</summary>
    private sealed class OnceOnlySource : IValueTaskSource<Response>
    {
        public int Reads { get; private set; }

        public Response GetResult(short token) => ++Reads == 1 ? Response.Text("once") : throw new InvalidOperationException("The answer is read twice.");

        public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Succeeded;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => continuation(state);
    }
}
