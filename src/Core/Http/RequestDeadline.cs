using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>Cancels a request shortly before the function times out, so that there is time left to return a response.</summary>
/// <param name="margin">The time that is left.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestDeadline(TimeSpan margin, TimeProvider time)
{
    /// <summary>Returns the margin of apps that set no other.</summary>
    public static readonly TimeSpan UsualMargin = TimeSpan.FromMilliseconds(500);

    // The longest timeout of a function is 15 minutes. A context without a timeout returns more than a timer can wait for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Creates a source that is canceled at the deadline; null if the context has none, as in tests.</summary>
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
