using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Ends an enumeration that may still be moving to its next item, during which it can't be disposed.</summary>
internal static class EnumerationEnd
{
    /// <summary>Disposes the enumerator: at once, or when it has stopped, if it ignores that it was canceled.</summary>
    /// <param name="enumerator">The enumerator.</param>
    /// <param name="moving">Its last move.</param>
    /// <param name="patience">How long to wait for a move that was canceled.</param>
    public static async ValueTask EndAsync<T>(IAsyncEnumerator<T> enumerator, Task<bool> moving, TimeSpan patience)
    {
        if (!moving.IsCompleted && patience > TimeSpan.Zero)
        {
            await Task.WhenAny(moving, Task.Delay(patience)).ConfigureAwait(false);
        }

        if (moving.IsCompleted)
        {
            await enumerator.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            _ = DisposeLaterAsync(enumerator, moving);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The response is sent, and nobody waits for the item.")]
    private static async Task DisposeLaterAsync<T>(IAsyncEnumerator<T> enumerator, Task<bool> moving)
    {
        try
        {
            await moving.ConfigureAwait(false);
        }
        catch (Exception)
        {
        }

        await enumerator.DisposeAsync().ConfigureAwait(false);
    }
}
