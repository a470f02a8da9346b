namespace LambdaEventHandler;

/// <summary>A behaviour outside serialization, which may answer by itself: that answer is serialised too, so that whoever is further out sees text or bytes.</summary>
internal sealed class SerializedBehavior(IBehavior behavior, BodySerialization serialization) : IBehavior, INamedBehavior
{
    public string Name => INamedBehavior.NameOf(behavior);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = behavior.HandleAsync(request, next);
        return pending.IsCompletedSuccessfully ? CompleteAsync(pending.Result, request) : AwaitAsync(pending, request);
    }

    private ValueTask<Response> CompleteAsync(Response? answer, Request request) =>
        answer is not null && BodySerialization.IsApplied(answer) ? new(answer) : serialization.ApplyAsync(answer, request);

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) =>
        await CompleteAsync(await pending.ConfigureAwait(false), request).ConfigureAwait(false);
}
