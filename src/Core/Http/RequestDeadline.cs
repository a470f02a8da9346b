using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>When a request is cancelled: a margin before Lambda ends the function, so that there is time left for an answer.</summary>
internal sealed class RequestDeadline(TimeSpan margin, TimeProvider time)
{
    // Lambda's longest timeout is 15 minutes; a context that means "no end" says more than a timer can wait.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>A source that is cancelled at the deadline; null where the context has none, as in tests.</summary>
    public CancellationTokenSource? Start(ILambdaContext context)
    {
        var remaining = context is EmptyLambdaContext ? TimeSpan.Zero : context.RemainingTime;
        if (remaining <= TimeSpan.Zero || remaining > LongestWait)
        {
            return null;
        }

        if (remaining <= margin)
        {
            var expired = new CancellationTokenSource();
            expired.Cancel();
            return expired;
        }

        return new CancellationTokenSource(remaining - margin, time);
    }
}
