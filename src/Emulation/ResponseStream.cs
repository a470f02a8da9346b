namespace LambdaEventHandler.Emulation;

/// <summary>Writes to the body of a response, which the server completes.</summary>
/// <param name="body">The body.</param>
/// <param name="isFlushed">Whether each write is sent immediately.</param>
/// <param name="aborted">The token that is canceled if the client disconnects, so that code stops writing. Without it, code is not told, as in Lambda.</param>
internal sealed class ResponseStream(Stream body, bool isFlushed, CancellationToken aborted = default) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        aborted.ThrowIfCancellationRequested();
        await body.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (isFlushed)
        {
            await body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Writes asynchronously, because servers don't allow synchronous writes.</summary>
    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() => body.FlushAsync().GetAwaiter().GetResult();

    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
