namespace LambdaEventHandler;

/// <summary>Turns what the action returned into text or bytes: an object through the app's serializer, a stream by reading it. Behaviours inside it see the object.</summary>
public sealed class SerializationBehavior : IBehavior
{
    private readonly BodySerialization _serialization;

    internal SerializationBehavior(BodySerialization serialization) => _serialization = serialization;

    /// <inheritdoc/>
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? _serialization.ApplyAsync(pending.Result, request) : AwaitAsync(pending, request);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) =>
        await _serialization.ApplyAsync(await pending.ConfigureAwait(false), request).ConfigureAwait(false);
}
