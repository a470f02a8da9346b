namespace LambdaEventHandler;

/// <summary>The innermost step: runs the action and makes an answer of what it returned.</summary>
internal sealed class ActionEndpoint(ActionDelegate invoke, CompiledJson? result)
{
    public ValueTask<Response> RunAsync(Request request)
    {
        var pending = invoke(request);
        return pending.IsCompletedSuccessfully ? new(ActionResult.ToResponse(pending.Result, result)) : AwaitAsync(pending);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<object?> pending) => ActionResult.ToResponse(await pending.ConfigureAwait(false), result);
}
