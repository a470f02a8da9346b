namespace LambdaEventHandler;

/// <summary>
/// Closes the stream of a behavior's response with the request, because another behavior may replace the response or throw an exception. The outermost
/// behavior doesn't need this, because serialization reads and closes its stream immediately.
/// </summary>
internal sealed class StreamOwner(IBehavior behavior) : IBehavior, INamedBehavior
{
    public string Name => INamedBehavior.NameOf(behavior);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = behavior.HandleAsync(request, next);
        return pending.IsCompletedSuccessfully ? new(Own(pending.Result, request)) : AwaitAsync(pending, request);
    }

    /// <summary>Registers the stream of a response, if it has one, to be closed with the request.</summary>
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
