using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Results;

/// <summary>Writers and responses that are used again: no response may have anything of another.</summary>
public sealed class KeptWriterTests
{
    [Fact]
    public async Task A_value_that_fails_during_serialization_does_not_affect_the_next()
    {
        var app = TestApp.Build(builder =>
        {
            builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new FailingConverter() } });
            builder.MapGet("/bad", () => new { First = 1, Broken = new Failing() });
            builder.MapGet("/good", () => new { Number = 1 });
        });

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("""{"number":1}""", (await app.Answer("GET", "/good")).Body);
            Assert.Equal(500, (await app.Answer("GET", "/bad")).StatusCode);
        }
    }

    [Fact]
    public async Task Apps_with_different_options_share_a_thread()
    {
        var compact = TestApp.Build(builder => builder.UseJson(new JsonSerializerOptions()).MapGet("/", () => new { A = "<" }));
        var indented = TestApp.Build(builder => builder.UseJson(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }).MapGet("/", () => new { A = "<" }));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("{\"A\":\"\\u003C\"}", (await compact.Answer("GET", "/")).Body);
            Assert.Equal("{\n  \"A\": \"\\u003C\"\n}", (await indented.Answer("GET", "/")).Body);
        }
    }

    [Fact]
    public async Task A_converter_can_use_the_serializer()
    {
        var app = TestApp.Build(builder => builder
            .UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new NestedConverter() } })
            .MapGet("/", () => new { Before = 1, Nested = new Nested(), After = 2 }));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("""{"before":1,"nested":"{\u0022Inner\u0022:3}","after":2}""", (await app.Answer("GET", "/")).Body);
        }
    }

    [Fact]
    public async Task A_behavior_can_return_the_response_of_an_earlier_request()
    {
        Response? kept = null;
        var app = TestApp.Build(builder => builder
            .Use(new Around(async (request, next) =>
            {
                var response = await next(request);
                response.Headers.Add("X-Count", "1");
                return response;
            }), BehaviorOrder.Log)
            .Use(new Around(async (request, next) => kept ??= await next(request)), BehaviorOrder.User)
            .MapGet("/", () => new { Number = 1 }));

        for (var i = 0; i < 3; i++)
        {
            var answer = await app.Answer("GET", "/");
            Assert.Equal("""{"number":1}""", answer.Body);
            Assert.Equal("1", answer.Headers["X-Count"]);
            Assert.Null(answer.MultiValueHeaders);
        }
    }

    [Fact]
    public async Task A_behavior_can_return_the_response_of_an_earlier_request_that_nothing_outside_of_it_sees()
    {
        Response? kept = null;
        var app = TestApp.Build(builder => builder
            .Use(new Around(async (request, next) => kept ??= await next(request)), BehaviorOrder.User)
            .MapGet("/", () => new { Number = 1 }));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("""{"number":1}""", (await app.Answer("GET", "/")).Body);
        }
    }

    [Theory]
    [InlineData("behavior")]
    [InlineData("replacement")]
    [InlineData("observer")]
    public async Task A_response_that_is_kept_stays_the_same_after_later_requests(string keeper)
    {
        var kept = new List<Response>();
        var behavior = new Around(async (request, next) =>
        {
            var response = await next(request);
            kept.Add(response);
            return response;
        });
        using var observation = keeper == "observer" ? new Keeper(kept).ObserveBuilds() : null;
        var app = TestApp.Build(builder =>
        {
            _ = keeper switch
            {
                "behavior" => builder.Use(behavior, BehaviorOrder.Outer),
                "replacement" => builder.Replace<ErrorBehavior>(behavior),
                _ => builder,
            };
            builder.MapGet("/{number}", (int number) => new { Number = number });
        });

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal($$"""{"number":{{i}}}""", (await app.Answer("GET", $"/{i}")).Body);
        }

        Assert.Equal(["""{"number":0}""", """{"number":1}""", """{"number":2}"""], kept.ConvertAll(static response => response.Body.Text));
    }

    /// <summary>Bodies stay in shared buffers until they are written. The awaited delay lets a request begin on one thread and end on another.</summary>
    [Fact]
    public async Task Concurrent_requests_get_their_own_bodies()
    {
        var app = TestApp.Build(builder => builder.MapGet("/{number}/{length}", async (int number, int length) =>
        {
            if (number % 3 == 0)
            {
                await Task.Yield();
            }

            return new { Number = number, Text = new string((char)('a' + number % 26), length) };
        }));

        await Parallel.ForAsync(0, 4_000, async (number, _) =>
        {
            var length = number % 4 == 0 ? 6_000 : number % 50;
            var answer = await app.Answer("GET", $"/{number}/{length}");
            Assert.Equal($$"""{"number":{{number}},"text":"{{new string((char)('a' + number % 26), length)}}"}""", answer.Body);
        });
    }

    /// <summary>Without a behavior that keeps it, a body stays in its shared buffer, and behaviors read and replace it there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Behaviors_that_keep_nothing_read_and_replace_bodies(bool replaces)
    {
        var app = TestApp.Build(builder => builder
            .Use(new Reader(replaces), BehaviorOrder.Outer)
            .MapGet("/{number}/{length}", async (int number, int length) =>
            {
                if (number % 3 == 0)
                {
                    await Task.Yield();
                }

                return new { Number = number, Text = new string('x', length) };
            }));

        await Parallel.ForAsync(0, 2_000, async (number, _) =>
        {
            var length = number % 4 == 0 ? 6_000 : number % 50;
            var answer = await app.Answer("GET", $"/{number}/{length}");
            var body = $$"""{"number":{{number}},"text":"{{new string('x', length)}}"}""";
            Assert.Equal(replaces ? $"<{body}>" : body, answer.Body);
            Assert.Equal($"{body.Length}", answer.Headers["X-Length"]);
        });
    }

    [Fact]
    public async Task Replaced_bodies_return_their_buffers()
    {
        var app = TestApp.Build(builder => builder.Use(new Reader(replaces: true), BehaviorOrder.Outer).MapGet("/", () => new { Text = new string('x', 50_000) }));
        var before = await Measure(rounds: 10);
        var after = await Measure(rounds: 10);

        // The request and both texts of its response, and not the buffer of 128 KB in addition.
        Assert.InRange(after, 0, 10 * 500_000);
        Assert.InRange(after, 0, before * 1.1);

        async Task<long> Measure(int rounds)
        {
            var start = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < rounds; i++)
            {
                await app.Answer("GET", "/");
            }

            return GC.GetAllocatedBytesForCurrentThread() - start;
        }
    }

    private sealed class Reader(bool replaces) : IBehavior
    {
        public bool KeepsResponses => false;

        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            var response = await next(request);
            response.Headers["X-Length"] = $"{response.GetBodyBytes().Length}";
            if (replaces)
            {
                response.Body = $"<{response.Body.Text}>";
            }

            return response;
        }
    }

    private sealed class Keeper(List<Response> kept) : PipelineObserver
    {
        public override void OnEntering(Request request, ObservedStep step)
        {
        }

        public override void OnCompleted(Request request, ObservedStep step, Response? response, Exception? exception)
        {
            if (step.Order == BehaviorOrder.Errors)
            {
                kept.Add(response!);
            }
        }
    }

    private sealed class Failing;

    private sealed class FailingConverter : JsonConverter<Failing>
    {
        public override Failing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Failing value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            throw new InvalidOperationException("Halfway.");
        }
    }

    private sealed class Nested;

    private sealed class NestedConverter : JsonConverter<Nested>
    {
        public override Nested Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Nested value, JsonSerializerOptions options) =>
            writer.WriteStringValue(JsonSerializer.Serialize(new { Inner = 3 }));
    }

    private sealed class Around(Func<Request, BehaviorDelegate, ValueTask<Response>> handle) : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => handle(request, next);
    }
}
