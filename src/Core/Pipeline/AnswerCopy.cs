namespace LambdaEventHandler;

/// <summary>Gives behaviours a copy of what an action answers: it may return one Response again and again, and they may change theirs.</summary>
internal static class AnswerCopy
{
    public static BehaviorDelegate Of(BehaviorDelegate action) => request =>
    {
        var pending = action(request);
        return pending.IsCompletedSuccessfully ? new(pending.Result.Copy()) : AwaitAsync(pending);
    };

    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending) => (await pending.ConfigureAwait(false)).Copy();
}
