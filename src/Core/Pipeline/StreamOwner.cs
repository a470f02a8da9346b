namespace LambdaEventHandler;

/// <summary>
/// A behavior whose answer another behavior may replace or lose through an exception: a stream in it is then closed with the request. The outermost
/// behavior needs no owner, because serialization reads and closes its stream at once.
/// </summary>
internal sealed class StreamOwner(IBehavior behavior) : IBehavior, INamedBehavior
{
    public string Name => INamedBehavior.NameOf(behavior);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = behavior.HandleAsync(request, next);
        return pending.IsCompletedSuccessfully ? new(Own(pending.Result, request)) : AwaitAsync(pending, request);
    }

    /// <summary>Has the stream of an answer, if it has one, closed with the request.</summary>
    public static Response Own(Response answer, Request request)
    {
        if (answer?.Body.Stream is { } stream)
        {
            request.DisposeAtEnd(stream);
        }

        return answer!;
    }

    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) => Own(await pending.ConfigureAwait(false), request);
}
