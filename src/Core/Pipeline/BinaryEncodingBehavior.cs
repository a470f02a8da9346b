namespace LambdaEventHandler;

/// <summary>The outermost behaviour: bytes, and whatever has a <c>Content-Encoding</c>, go out as base64, since an event's JSON can carry only text.</summary>
public sealed class BinaryEncodingBehavior : IBehavior
{
    /// <inheritdoc/>
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? new(Encode(pending.Result)) : AwaitAsync(pending);
    }

    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending) => Encode(await pending.ConfigureAwait(false));

    private static Response Encode(Response response)
    {
        response.IsBase64Encoded = response.HasBytes || (response.HasText && response.HasHeaders && response.Headers.Contains("Content-Encoding"));
        return response;
    }
}
