namespace LambdaEventHandler.Resilience;

/// <summary>Actions of every form.</summary>
internal static class ActionPlaces
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("action of a controller", app => app.Builder.AddController<FailingController>()),
        new("asynchronous action of a controller", app => app.Builder.AddController<FailingController>()) { Request = new("GET", "/later") },
        new("action", app => app.Builder.MapGet("/place", string () => throw Inside.Failure())),
        new("action without a result", app => app.Builder.MapGet("/place", void () => throw Inside.Failure())),
        new("Task, before it is returned", app => app.Builder.MapGet("/place", Task<string> () => throw Inside.Failure())),
        new("Task, later", app => app.Builder.MapGet("/place", Inside.ThrowLaterAsync<string>)),
        new("Task without a result, later", app => app.Builder.MapGet("/place", async Task () => await Inside.ThrowLaterAsync<string>())),
        new("ValueTask, before it is returned", app => app.Builder.MapGet("/place", ValueTask<string> () => throw Inside.Failure())),
        new("ValueTask, faulted", app => app.Builder.MapGet("/place", () => ValueTask.FromException<string>(Inside.Failure()))),
        new("ValueTask, later", app => app.Builder.MapGet("/place", async ValueTask<string> () => await Inside.ThrowLaterAsync<string>())),
        new("Task that is null", app => app.Builder.MapGet("/place", Task<string> () => null!)) { Logged = "Exception" },
        new("several exceptions at once", app => app.Builder.MapGet("/place", string () => throw new AggregateException(Inside.Failure("1"), Inside.Failure("2")))),
        new("cancellation that nobody asked for", app => app.Builder.MapGet("/place", string () => throw new OperationCanceledException(Inside.Secret))),
        new("exception whose message throws", app => app.Builder.MapGet("/place", string () => throw new UnreadableException())) { Logged = nameof(UnreadableException) },
        new("exception with line breaks and markup", app => app.Builder.MapGet("/place", string () => throw new FormatException(Inside.Secret + "\r\nX-Injected: 1\r\n\r\n<script>"))),
        new("exception with an answer", app => app.Builder.MapGet("/place", string () => throw new ServiceException(503, "busy", Inside.Failure()))) { Status = 503, Entries = 0 },
    ];

    public sealed class FailingController
    {
        [HttpGet("/place")]
        public string Get() => throw Inside.Failure();

        [HttpGet("/later")]
        public async Task<string> GetLater() => await Inside.ThrowLaterAsync<string>();
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw Inside.Failure();
    }
}
