using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LambdaEventHandler.Http;

namespace LambdaEventHandler.Streaming;

public sealed class ServerSentEventsTests
{
    private readonly Channel<SseItem<string>> _events = Channel.CreateUnbounded<SseItem<string>>();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Events_are_sent_as_they_come()
    {
        var app = App();
        var client = app.Client();
        var invocation = app.Send(client, "GET", "/events");

        Add(new("one", "greeting") { EventId = "1" });
        await Until(() => client.Chunks.Count == 1);
        Add(new("two\nlines") { ReconnectionInterval = TimeSpan.FromSeconds(3) });
        await Until(() => client.Chunks.Count == 2);
        _events.Writer.Complete();

        Assert.Equal(["event: greeting\ndata: one\nid: 1\n\n", "data: two\ndata: lines\nretry: 3000\n\n"], (await invocation).Chunks);
        Assert.Equal("""{"statusCode":200,"headers":{"Content-Type":"text/event-stream","Cache-Control":"no-store"}}""", client.Prelude);
    }

    [Fact]
    public async Task A_comment_is_sent_every_15_seconds_without_an_event()
    {
        var app = App();
        var client = app.Client();
        var invocation = app.Send(client, "GET", "/events");

        await Until(() => _time.TimerCount == 2);
        _time.Pass(TimeSpan.FromSeconds(14));
        Assert.Empty(client.Chunks);
        _time.Pass(TimeSpan.FromSeconds(1));
        await Until(() => client.Chunks.Count == 1 && _time.TimerCount == 2);
        _time.Pass(TimeSpan.FromSeconds(15));
        await Until(() => client.Chunks.Count == 2);
        Add(new("late"));
        await Until(() => client.Chunks.Count == 3);
        _events.Writer.Complete();

        Assert.Equal([":\n\n", ":\n\n", "data: late\n\n"], (await invocation).Chunks);
    }

    [Theory]
    [InlineData("/events")]
    [InlineData("/deaf")]
    public async Task The_events_end_before_the_function_times_out(string path)
    {
        var app = App();
        var client = app.Client();
        var invocation = app.Send(client, "GET", path);
        Add(new("one"));
        await Until(() => client.Chunks.Count == 1);

        _time.Pass(TimeSpan.FromSeconds(59.5));

        var sent = await invocation;
        Assert.Null(sent.Failure);
        Assert.True(sent.IsClosed);
        Assert.Equal("data: one\n\n", sent.PayloadText);
    }

    [Fact]
    public async Task An_exception_before_the_first_event_is_an_ordinary_error_response()
    {
        var app = App();
        _events.Writer.Complete(new ServiceException(409, "taken"));

        var sent = await app.Get("/events");

        Assert.Equal("""{"statusCode":409,"headers":{"Content-Type":"application/json"}}""", sent.Prelude);
        Assert.Null(sent.Failure);
    }

    [Fact]
    public async Task An_exception_after_an_event_fails_the_invocation()
    {
        var app = App();
        var client = app.Client();
        var invocation = app.Send(client, "GET", "/events");
        Add(new("one"));
        await Until(() => client.Chunks.Count == 1);
        _events.Writer.Complete(new TimeoutException("too slow"));

        Assert.Equal("TimeoutException", (await invocation).Trailers["Lambda-Runtime-Function-Error-Type"]);
    }

    [Fact]
    public async Task Data_that_is_not_text_is_serialized()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/points", () => Points()));

        Assert.Equal("data: {\"x\":1,\"y\":2}\n\n", (await app.Get("/points")).PayloadText);
    }

    [Fact]
    public async Task An_event_can_have_bytes_or_no_data()
    {
        var app = StreamingApp.Build(builder =>
        {
            builder.MapGet("/none", () => Once<Point?>(null));
            builder.MapGet("/bytes", () => Once("ab"u8.ToArray()));
        });

        Assert.Equal("event: e\ndata: \n\n", (await app.Get("/none")).PayloadText);
        Assert.Equal("event: e\ndata: ab\n\n", (await app.Get("/bytes")).PayloadText);
    }

    [Fact]
    public async Task A_response_can_have_events_and_its_own_headers()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/points", () =>
        {
            var response = new Response(202) { Body = ResponseBody.FromEvents(Points()) };
            response.Headers["Cache-Control"] = "private";
            return response;
        }));

        Assert.Equal("""{"statusCode":202,"headers":{"Content-Type":"text/event-stream","Cache-Control":"private"}}""", (await app.Get("/points")).Prelude);
    }

    [Fact]
    public async Task Events_are_one_text_without_streaming()
    {
        var app = TestApp.Build(builder => builder.MapGet("/points", () => Points()));

        var response = await app.Answer("GET", "/points");

        Assert.Equal("data: {\"x\":1,\"y\":2}\n\n", response.Body);
        Assert.False(response.IsBase64Encoded);
        Assert.Equal("text/event-stream", response.Headers["Content-Type"]);
    }

    private StreamingApp App() => StreamingApp.Build(builder =>
    {
        builder.UseTimeProvider(_time);
        builder.MapGet("/events", () => Events());
        builder.MapGet("/deaf", () => Deaf());
    });

    private void Add(SseItem<string> item) => Assert.True(_events.Writer.TryWrite(item));

    private async IAsyncEnumerable<SseItem<string>> Events([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in _events.Reader.ReadAllAsync(cancellationToken))
        {
            yield return item;
        }
    }

    private async IAsyncEnumerable<SseItem<string>> Deaf()
    {
        await foreach (var item in _events.Reader.ReadAllAsync())
        {
            yield return item;
        }
    }

    private static async IAsyncEnumerable<SseItem<Point>> Points()
    {
        await Task.Yield();
        yield return new(new Point(1, 2));
    }

    private static async IAsyncEnumerable<SseItem<T>> Once<T>(T data)
    {
        await Task.Yield();
        yield return new(data, "e");
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var attempt = 0; !condition(); attempt++)
        {
            Assert.True(attempt < 1000, "It took too long.");
            await Task.Delay(10);
        }
    }

    internal sealed record Point(int X, int Y);
}
