using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using LambdaEventHandler.Pipeline;

namespace LambdaEventHandler.Results;

/// <summary>Streams that actions and behaviors return are closed whatever becomes of them, and are read up to what the source can carry.</summary>
public sealed class StreamTests
{
    private const int Megabyte = 1024 * 1024;

    public static TheoryData<string, bool> Ends
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var end in new[] { "sent", "replaced", "thrown", "replaced by attribute", "thrown by attribute", "replaced in serialization", "outside" })
            {
                cases.Add(end, false);
                cases.Add(end, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_stream_of_an_action_is_closed_at_the_end_of_its_request(string end, bool isAsync)
    {
        var stream = new ZeroStream(3);
        var app = TestApp.Build(builder =>
        {
            var route = builder.MapGet("/", async () =>
            {
                await Pause(isAsync);
                return new Response { Body = stream };
            });
            switch (end)
            {
                case "replaced":
                    builder.Use(new Replacing(isAsync));
                    break;
                case "thrown":
                    builder.Use(new Throwing(isAsync));
                    break;
                case "replaced by attribute":
                    route.With(new Replacing(isAsync));
                    break;
                case "thrown by attribute":
                    route.With(new Throwing(isAsync));
                    break;
                case "replaced in serialization":
                    builder.Replace<SerializationBehavior>(new Replacing(isAsync));
                    break;
                case "outside":
                    builder.Use(new Replacing(isAsync), BehaviorOrder.Log);
                    break;
            }
        });

        var answer = await app.Answer("GET", "/");

        Assert.Equal(end switch { "sent" => 200, var other when other.StartsWith("thrown", StringComparison.Ordinal) => 500, _ => 299 }, answer.StatusCode);
        Assert.True(stream.IsClosed);
    }

    [Theory]
    [InlineData("app", false)]
    [InlineData("app", true)]
    [InlineData("route", false)]
    [InlineData("route", true)]
    [InlineData("both", false)]
    [InlineData("both", true)]
    public async Task A_stream_of_a_behavior_is_closed_even_if_another_replaces_its_response(string where, bool isAsync)
    {
        var stream = new ZeroStream(3);
        var answering = new Answering(stream, isAsync);
        var app = TestApp.Build(builder =>
        {
            var route = builder.MapGet("/", () => "never");
            if (where == "route")
            {
                route.With(new Replacing(isAsync), answering);
            }
            else
            {
                builder.Use(new Replacing(isAsync));
                _ = where == "app" ? (object)builder.Use(answering) : route.With(answering);
            }
        });

        Assert.Equal("299 replaced", await app.Get("/"));
        Assert.True(stream.IsClosed);
    }

    [Fact]
    public async Task A_stream_that_a_behavior_keeps_is_still_sent()
    {
        var stream = new ZeroStream(3);
        var app = TestApp.Build(builder =>
        {
            builder.Use((request, next) => next(request));
            builder.Use((request, next) => next(request));
            builder.MapGet("/", () => stream).With(new StampAttribute("stamp"));
        });

        Assert.Equal("200 AAAA", await app.Get("/"));
        Assert.True(stream.IsClosed);
    }

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task An_endless_stream_is_read_up_to_the_limit_of_the_source(string sourceName)
    {
        var source = TestSource.Of(sourceName);
        var limit = source is AlbSource ? Megabyte : 6 * Megabyte;
        foreach (var isTyped in new[] { false, true })
        {
            var stream = new ZeroStream(long.MaxValue);
            var context = new TestContext();
            var builder = ApiGatewayRestResolver.CreateBuilder();
            builder.MapGet("/", () => new Response { Body = stream, Headers = { ["Access-Control-Allow-Origin"] = "*", ["Cache-Control"] = "max-age=1" } });
            var sent = source.ToEvent(new SentRequest("GET", "/"));
            var app = builder.Build();

            var answer = await (isTyped ? source.AskTyped(app, sent, context) : source.AskJson(app, sent, context));

            AssertTooLarge(answer, limit, context);
            Assert.Contains("no-cache", answer.ToJsonString(), StringComparison.Ordinal);
            Assert.Contains("Access-Control-Allow-Origin", answer.ToJsonString(), StringComparison.Ordinal);
            Assert.InRange(stream.BytesRead, limit / 4 * 3, limit);
            Assert.True(stream.IsClosed);
        }
    }

    [Fact]
    public async Task A_stream_with_a_known_length_over_the_limit_is_not_read()
    {
        var stream = new ZeroStream(5 * Megabyte, knowsItsLength: true);
        var context = new TestContext();
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", () => stream);

        AssertTooLarge(await TestSource.Of("REST API").Ask(builder.Build(), new SentRequest("GET", "/"), context), 6 * Megabyte, context);
        Assert.Equal(0, stream.BytesRead);
        Assert.True(stream.IsClosed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(100_000)]
    [InlineData(4_500_000)]
    public async Task A_stream_within_the_limit_is_sent_unchanged(int length)
    {
        foreach (var knowsItsLength in new[] { false, true })
        {
            var stream = new ZeroStream(length, knowsItsLength);
            var app = TestApp.Build(builder => builder.MapGet("/", () => stream));

            var answer = await app.Answer("GET", "/");

            Assert.Equal(200, answer.StatusCode);
            Assert.Equal(length, Convert.FromBase64String(answer.Body).Length);
        }
    }

    [Fact]
    public async Task A_stream_is_sent_from_its_position()
    {
        var stream = new MemoryStream([1, 2, 3]) { Position = 1 };
        var app = TestApp.Build(builder => builder.MapGet("/", () => stream));

        Assert.Equal($"200 {Convert.ToBase64String([2, 3])}", await app.Get("/"));
    }

    [Fact]
    public async Task A_stream_over_the_limit_is_read_if_it_can_be_compressed()
    {
        var stream = new ZeroStream(7 * Megabyte);
        var app = TestApp.Build(builder =>
        {
            builder.Use(
                new LambdaBehavior(async (request, next) =>
                {
                    var response = await next(request);
                    response.Body = $"{response.GetBodyBytes().Length} bytes";
                    return response;
                }),
                BehaviorOrder.Compression);
            builder.MapGet("/", () => stream);
        });

        Assert.Equal($"200 {7 * Megabyte} bytes", await app.Get("/"));
    }

    [Fact]
    public async Task Endless_items_are_written_up_to_the_limit_and_their_source_is_closed()
    {
        var isClosed = false;
        var context = new TestContext();
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", () => Endless(() => isClosed = true));

        AssertTooLarge(await TestSource.Of("REST API").Ask(builder.Build(), new SentRequest("GET", "/"), context), 6 * Megabyte, context);
        Assert.True(isClosed);
    }

    [Fact]
    public async Task A_stream_that_fails_is_closed_and_returns_500()
    {
        var stream = new ZeroStream(10) { Failure = new TimeoutException() };
        var app = TestApp.Build(builder =>
        {
            builder.OnException<TimeoutException>((_, _) => new Response(504));
            builder.MapGet("/", () => stream);
        });

        Assert.Equal("504", await app.Get("/"));
        Assert.True(stream.IsClosed);
    }

    private static void AssertTooLarge(JsonObject answer, int limit, TestContext context)
    {
        Assert.Equal(500, (int)answer["statusCode"]!);
        Assert.Equal($$"""{"statusCode":500,"message":"The response has more than the {{limit}} bytes that the source of the event can carry"}""", (string?)answer["body"]);
        Assert.False((bool)answer["isBase64Encoded"]!);
        Assert.Contains($"{limit}", Assert.Single(context.Log), StringComparison.Ordinal);
    }

    private static async Task Pause(bool isAsync)
    {
        if (isAsync)
        {
            await Task.Yield();
        }
    }

    private static async IAsyncEnumerable<string> Endless(Action close, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return new string('x', 10_000);
            }
        }
        finally
        {
            close();
        }
    }

    private sealed class Replacing(bool isAsync) : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await next(request);
            await Pause(isAsync);
            return Response.Text("replaced", 299);
        }
    }

    private sealed class Throwing(bool isAsync) : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await next(request);
            await Pause(isAsync);
            throw new TimeoutException();
        }
    }

    private sealed class Answering(Stream stream, bool isAsync) : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await Pause(isAsync);
            return new Response { Body = stream };
        }
    }
}
