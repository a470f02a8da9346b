namespace LambdaEventHandler;

/// <summary>
/// Gives behaviors a copy of what an action answers: it may return one Response again and again, and they may change theirs. A stream in it is closed with
/// the request, whatever they do.
/// </summary>
internal static class AnswerCopy
{
    public static BehaviorDelegate Of(BehaviorDelegate action) => request =>
    {
        var pending = action(request);
        return pending.IsCompletedSuccessfully ? new(Copy(pending.Result, request)) : AwaitAsync(pending, request);
    };

    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) => Copy(await pending.ConfigureAwait(false), request);

    private static Response Copy(Response answer, Request request) => StreamOwner.Own(answer, request).Copy();
}
