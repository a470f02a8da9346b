namespace LambdaEventHandler;

/// <summary>A body that is written piece by piece: to the response stream of Lambda, or to memory if the response is not streamed.</summary>
internal abstract class StreamedContent
{
    /// <summary>Gets the value that the action returned; null for code that writes bytes.</summary>
    public virtual object? Value => null;

    /// <summary>Gets whether the bytes are UTF-8 text, which events carry without base64.</summary>
    public virtual bool IsText => false;

    /// <summary>Sets the content type, unless the response has one, and other headers of the body.</summary>
    public virtual void Prepare(Response response, Request request) => response.ContentType ??= "application/octet-stream";

    /// <summary>Releases what the body has, if it is not written.</summary>
    public virtual ValueTask DiscardAsync() => ValueTask.CompletedTask;

    /// <summary>Writes the body.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="request">The request.</param>
    /// <param name="contentType">The content type of the response.</param>
    /// <param name="cancellationToken">A token that is canceled shortly before the function times out, or if nobody needs the body.</param>
    public abstract Task WriteAsync(BodyOutput output, Request request, string contentType, CancellationToken cancellationToken);
}

/// <summary>A body that the app's code writes.</summary>
internal sealed class WrittenContent(Func<Stream, CancellationToken, Task> write) : StreamedContent
{
    // On a thread of its own, because synchronous writes wait until the response stream is open.
    public override Task WriteAsync(BodyOutput output, Request request, string contentType, CancellationToken cancellationToken) =>
        Task.Run(() => write(output, cancellationToken), CancellationToken.None);
}

/// <summary>A body that System.Text.Json writes piece by piece.</summary>
internal sealed class SerializedContent(IAsyncBodySerializer serializer, object value, Type? declaredType) : StreamedContent
{
    public override bool IsText => true;

    public override void Prepare(Response response, Request request) => response.ContentType ??= MediaTypes.Json[0];

    public override Task WriteAsync(BodyOutput output, Request request, string contentType, CancellationToken cancellationToken) =>
        serializer.SerializeAsync(value, declaredType, output);
}

/// <summary>A body that is read from a stream, which is closed afterwards. What was read is sent before the stream makes the reader wait.</summary>
internal sealed class ReadContent(Stream stream) : StreamedContent
{
    private const int BlockSize = 16 * 1024;

    public override ValueTask DiscardAsync() => stream.DisposeAsync();

    public override async Task WriteAsync(BodyOutput output, Request request, string contentType, CancellationToken cancellationToken)
    {
        await using (stream.ConfigureAwait(false))
        {
            var block = new byte[BlockSize];
            while (true)
            {
                var reading = stream.ReadAsync(block, cancellationToken);
                if (!reading.IsCompleted)
                {
                    await output.FlushPendingAsync(cancellationToken).ConfigureAwait(false);
                }

                var length = await reading.ConfigureAwait(false);
                if (length == 0)
                {
                    return;
                }

                await output.WriteAsync(block.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
