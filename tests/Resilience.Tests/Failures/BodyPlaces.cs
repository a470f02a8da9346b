using System.Net.ServerSentEvents;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Resilience;

/// <summary>The bodies of responses: values, items, events, code that writes, and streams.</summary>
internal static class BodyPlaces
{
    private const int Halfway = 20_000;

    public static IReadOnlyList<Place> All { get; } =
    [
        new("getter of a result", app => app.Builder.MapGet("/place", () => new Half(0))),
        new("getter of a result, halfway", app => app.Builder.MapGet("/place", () => Enumerable.Range(-5000, 5001).Select(index => new Half(index)).ToArray())),
        new("getter of a result with a declared type", app => app.Builder.MapGet("/place", () => Response.Json<object[]>([new Half(-1), new Half(0)]))),
        new("converter of a result", app => app.Builder.MapGet("/place", () => new object[] { 1, new BindingPlaces.Unreadable() })),
        new("enumeration of a result, halfway", app => app.Builder.MapGet("/place", () => Items(app))),
        new("result that cannot be serialized", app => app.Builder.MapGet("/place", () => new { Type = typeof(string) })) { Logged = "NotSupportedException" },
        new("cycle in a result", app => app.Builder.MapGet("/place", () => new Cycle())) { Logged = "JsonException" },
        new("serializer of the app, halfway", app => app.Builder.UseSerializer(new UnwritingSerializer(value => value is Cycle)).MapGet("/place", () => new Cycle())),
        new("serializer of the app, for the error, too", app => app.Builder.UseSerializer(new UnwritingSerializer(value => value is Cycle or ErrorBody)).MapGet("/place", () => new Cycle())) { Entries = 2 },
        new("GetAsyncEnumerator", app => app.Builder.MapGet("/place", () => app.Track(new FailingItems("GetAsyncEnumerator")))),
        new("first item", app => app.Builder.MapGet("/place", () => app.Track(new FailingItems("MoveNextAsync")))),
        new("first item, at once", app => app.Builder.MapGet("/place", () => app.Track(new FailingItems("MoveNextAsync", isSlow: false)))),
        new("item, halfway", app => app.Builder.MapGet("/place", () => app.Track(new FailingItems("MoveNextAsync", after: 4000)))) { IsHalfway = true },
        new("item, halfway, at once", app => app.Builder.MapGet("/place", () => app.Track(new FailingItems("MoveNextAsync", after: 4000, isSlow: false)))) { IsHalfway = true },
        new("end of the items", app => app.Builder.MapGet("/place", () => app.Track(new FailingItems("DisposeAsync")))) { IsHalfway = true },
        new("serialization of an item", app => app.Builder.MapGet("/place", () => Halves(2000))) { IsHalfway = true },
        new("serialization of the first item", app => app.Builder.MapGet("/place", () => Halves(0))),
        new("event, halfway", app => app.Builder.MapGet("/place", () => new Response { Body = ResponseBody.FromEvents(Events(2000)) })) { IsHalfway = true },
        new("first event", app => app.Builder.MapGet("/place", () => new Response { Body = ResponseBody.FromEvents(Events(0)) })),
        new("code that writes a body, at once", app => app.Builder.MapGet("/place", () => new Response { Body = ResponseBody.FromWriter((_, _) => throw Inside.Failure()) })),
        new("code that writes a body, before its first flush", app => app.Builder.MapGet("/place", () => Written(100))),
        new("code that writes a body, halfway", app => app.Builder.MapGet("/place", () => Written(Halfway))) { IsHalfway = true },
        .. new[] { "Read", "ReadAsync" }.SelectMany(member => new Place[]
        {
            new($"{member} of a stream", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member)))),
            new($"{member} of a stream, halfway", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member, Halfway)))) { IsHalfway = true },
            new($"{member} of a stream inside a behavior", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member))).With(new PassingBehavior())),
        }),
        .. new[] { "Dispose", "DisposeAsync" }.SelectMany(member => new Place[]
        {
            new($"{member} of a short stream", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member, length: 10)))),
            new($"{member} of a long stream", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member)))) { IsHalfway = true },
            new($"{member} of a stream inside a behavior", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member, length: 10))).With(new PassingBehavior())),
            new($"{member} of a stream that is replaced", app => app.Builder.MapGet("/place", () => (Stream)app.Track(new FailingStream(member))).With(new ReplacingBehavior())) { Status = 200, Logged = "the response was sent" },
            new($"{member} of the stream of a HEAD request", app => app.Builder.MapHead("/place", () => (Stream)app.Track(new FailingStream(member, length: 10)))) { Request = new("HEAD", "/place") },
        }),
    ];

    private static IEnumerable<int> Items(FailingApp app)
    {
        using var opened = app.Track(new TrackedService());
        for (var item = 0; item < 5000; item++)
        {
            yield return item;
        }

        throw Inside.Failure();
    }

    private static async IAsyncEnumerable<Half> Halves(int after)
    {
        for (var index = -after; index <= 0; index++)
        {
            await Task.Yield();
            yield return new(index);
        }
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(int after)
    {
        for (var index = 0; index < after; index++)
        {
            await Task.Yield();
            yield return new("event");
        }

        await Task.Yield();
        throw Inside.Failure();
    }

    private static Response Written(int after) => new()
    {
        Body = ResponseBody.FromWriter(async (output, token) =>
        {
            await output.WriteAsync(new byte[after], token);
            throw Inside.Failure();
        }),
    };

    /// <summary>A value that can be serialized up to 0.</summary>
    public sealed record Half(int Index)
    {
        public string Text { get; } = new('x', 10);

        public int Value => Index < 0 ? Index : throw Inside.Failure();
    }

    public sealed class Cycle
    {
        public Cycle Self => this;

        [JsonIgnore]
        public string Text => "";
    }

    private sealed class PassingBehavior : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => next(request);
    }

    private sealed class ReplacingBehavior : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await next(request);
            return Response.Text("replaced");
        }
    }
}
