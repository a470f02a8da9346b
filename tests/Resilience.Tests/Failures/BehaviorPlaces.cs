namespace LambdaEventHandler.Resilience;

/// <summary>Behaviors of an app, before and after the rest of the pipeline.</summary>
internal static class BehaviorPlaces
{
    private static readonly BehaviorOrder[] Orders =
        [BehaviorOrder.Log, BehaviorOrder.Outer, BehaviorOrder.CacheControl, BehaviorOrder.Errors, BehaviorOrder.Authentication, BehaviorOrder.Serialization, BehaviorOrder.User];

    public static IReadOnlyList<Place> All { get; } =
    [
        .. Orders.Select(order => Of(order, new Behavior(IsAfter: false, IsLater: false))),
        .. Orders.Select(order => Of(order, new Behavior(IsAfter: true, IsLater: false))),
        Of(BehaviorOrder.Outer, new Behavior(IsAfter: false, IsLater: true)),
        Of(BehaviorOrder.Outer, new Behavior(IsAfter: true, IsLater: true)),
        Of(BehaviorOrder.User, new Behavior(IsAfter: false, IsLater: true)),
        Of(BehaviorOrder.User, new Behavior(IsAfter: true, IsLater: true)),
        new("behavior of a route before next", app => app.Builder.MapGet("/place", () => "never").With(new Behavior(IsAfter: false, IsLater: false))),
        new("behavior of a route after next", app => app.Builder.MapGet("/place", () => Track(app)).With(new Behavior(IsAfter: true, IsLater: true))),
        new("behavior that returns null", app => app.Builder.MapGet("/place", () => Track(app)).With(new NullBehavior())) { Logged = "returned null" },
        new("behavior that calls next twice", app => app.Builder.MapGet("/place", () => Track(app)).With(new TwiceBehavior())) { Logged = "second time" },
        new("Lambda behavior outside a streamed body", app =>
        {
            app.Builder.Use((request, next) => OnPlace(request) ? FailAfterAsync(request, next) : next(request), BehaviorOrder.Outer);
            app.Builder.MapGet("/place", () => app.Track(new FailingItems("none")));
        }),
        new("encoder of a streamed body", app =>
        {
            app.Builder.Use(
                async (request, next) =>
                {
                    var response = await next(request);
                    if (response.Body.Kind == ResponseBodyKind.Writer)
                    {
                        response.Body = response.Body.Through(_ => Inside.Throw<Stream>());
                    }

                    return response;
                },
                BehaviorOrder.Compression);
            app.Builder.MapGet("/place", () => app.Track(new FailingItems("none")));
        }) { IsReachedBy = service => service.IsStreamed, IsHalfway = true },
    ];

    private static Place Of(BehaviorOrder order, Behavior behavior) => new($"behavior at {order} {behavior.Describe()}", app =>
    {
        app.Builder.Use((request, next) => OnPlace(request) ? behavior.HandleAsync(request, next) : next(request), order);
        app.Builder.MapGet("/place", () => Track(app));
    });

    private static bool OnPlace(Request request) => request.Path == "/place";

    /// <summary>The stream of an action, which a behavior that throws doesn't send.</summary>
    private static FailingStream Track(FailingApp app) => app.Track(new FailingStream("none", length: 10));

    private static async ValueTask<Response> FailAfterAsync(Request request, BehaviorDelegate next)
    {
        await next(request);
        throw Inside.Failure();
    }

    private sealed record Behavior(bool IsAfter, bool IsLater) : IBehavior
    {
        public string Describe() => $"{(IsAfter ? "after" : "before")} next{(IsLater ? ", later" : "")}";

        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
            IsAfter || IsLater ? HandleLaterAsync(request, next) : throw Inside.Failure();

        private async ValueTask<Response> HandleLaterAsync(Request request, BehaviorDelegate next)
        {
            if (IsAfter)
            {
                await next(request);
            }

            if (IsLater)
            {
                await Task.Yield();
            }

            throw Inside.Failure();
        }
    }

    private sealed class NullBehavior : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await next(request);
            return null!;
        }
    }

    private sealed class TwiceBehavior : IBehavior
    {
        public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
        {
            await next(request);
            return await next(request);
        }
    }
}
