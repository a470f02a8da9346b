using System.Buffers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;

namespace LambdaEventHandler;

/// <summary>
/// A body of server-sent events (HTML standard, "Server-sent events"). A comment every 15 seconds keeps the connection open, and the stream ends in an orderly way
/// shortly before the function times out: the client connects again and sends the ID of the last event.
/// </summary>
internal sealed class ServerSentEvents<T>(IAsyncEnumerable<SseItem<T>> events) : StreamedContent
{
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    public override bool IsText => true;

    public override void Prepare(Response response, Request request)
    {
        response.ContentType ??= "text/event-stream";
        if (!response.Headers.Contains("Cache-Control"))
        {
            response.Headers["Cache-Control"] = "no-store";
        }
    }

    public override Task WriteAsync(BodyOutput output, Request request, string contentType, CancellationToken cancellationToken) =>
        SseFormatter.WriteAsync(
            ReadAsync(output, request, cancellationToken),
            output,
            (item, data) => Format(item.Data, data, request.Serializer),
            CancellationToken.None);

    private static void Format(T data, IBufferWriter<byte> output, IBodySerializer serializer)
    {
        switch (data)
        {
            case null:
                break;
            case string text:
                Encoding.UTF8.GetBytes(text, output);
                break;
            case byte[] bytes:
                output.Write(bytes);
                break;
            default:
                serializer.Serialize(data, typeof(T), output);
                break;
        }
    }

    /// <summary>Returns the events until there are no more, or time is up. While it waits, nobody else writes to the output.</summary>
    private async IAsyncEnumerable<SseItem<T>> ReadAsync(BodyOutput output, Request request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var enumerator = events.GetAsyncEnumerator(cancellationToken);
        var moving = Task.FromResult(false);
        try
        {
            while (true)
            {
                moving = enumerator.MoveNextAsync().AsTask();
                await output.FlushWhile(moving).ConfigureAwait(false);
                if (!await BeatUntilAsync(moving, output, request.Time, cancellationToken).ConfigureAwait(false))
                {
                    break;
                }

                yield return enumerator.Current;
            }
        }
        finally
        {
            await EnumerationEnd.EndAsync(enumerator, moving, TimeSpan.Zero).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the next event, and sends comments meanwhile.</summary>
    /// <returns><see langword="false"/> if there are no more events, or time is up.</returns>
    private static async ValueTask<bool> BeatUntilAsync(Task<bool> moving, BodyOutput output, TimeProvider time, CancellationToken cancellationToken)
    {
        while (!moving.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var interval = Task.Delay(HeartbeatInterval, time, waiting.Token);
            await Task.WhenAny(moving, interval).ConfigureAwait(false);
            if (interval.IsCompletedSuccessfully && !moving.IsCompleted)
            {
                await output.WriteAsync(":\n\n"u8.ToArray(), CancellationToken.None).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }

            await waiting.CancelAsync().ConfigureAwait(false);
        }

        if (!moving.IsCompleted)
        {
            return false;
        }

        try
        {
            return await moving.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
