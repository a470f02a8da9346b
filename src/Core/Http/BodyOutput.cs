namespace LambdaEventHandler;

/// <summary>
/// The stream that a streamed body is written to. It collects small writes until there are 8 KB, because every write to the response stream of Lambda is one chunk
/// and one packet. It waits for its target before it sends the first bytes, so that an exception before them can still become an ordinary error response.
/// </summary>
internal sealed class BodyOutput : Stream
{
    private const int Capacity = 8 * 1024;

    private readonly byte[] _buffer = new byte[Capacity];
    private readonly TaskCompletionSource _needed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Stream> _target = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _abandoned;
    private int _count;
    private bool _isEnded;

    /// <param name="abandoned">A token that is canceled when there will be no target.</param>
    public BodyOutput(CancellationToken abandoned) => _abandoned = abandoned;

    public BodyOutput(Stream target) => Connect(target);

    /// <summary>Gets a task that completes when there are bytes to send.</summary>
    public Task Needed => _needed.Task;

    /// <summary>Gets the bytes that are collected and not sent yet.</summary>
    public ReadOnlyMemory<byte> Pending => _buffer.AsMemory(0, _count);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException("The length of a streamed body is unknown.");

    public override long Position
    {
        get => throw new NotSupportedException("A streamed body has no position.");
        set => throw new NotSupportedException("A streamed body has no position.");
    }

    /// <summary>Sets the stream that receives the bytes.</summary>
    public void Connect(Stream target) => _target.TrySetResult(target);

    /// <summary>Sends what is collected, and accepts nothing afterwards.</summary>
    public async ValueTask EndAsync()
    {
        await SendPendingAsync(CancellationToken.None).ConfigureAwait(false);
        _isEnded = true;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isEnded, this);
        if (buffer.Length > Capacity - _count)
        {
            await SendPendingAsync(cancellationToken).ConfigureAwait(false);
            if (buffer.Length >= Capacity)
            {
                var target = await GetTargetAsync().ConfigureAwait(false);
                await target.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        buffer.CopyTo(_buffer.AsMemory(_count));
        _count += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isEnded, this);
        await SendPendingAsync(cancellationToken).ConfigureAwait(false);
        var target = await GetTargetAsync().ConfigureAwait(false);
        await target.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override void Flush()
    {
        if (!_isEnded)
        {
            FlushAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    /// <summary>Sends what is collected before the code that writes the body waits for something else.</summary>
    public ValueTask FlushPendingAsync(CancellationToken cancellationToken) =>
        _count == 0 ? ValueTask.CompletedTask : new(FlushAsync(cancellationToken));

    /// <summary>Sends what is collected if a task is not complete yet.</summary>
    public ValueTask FlushWhile(Task waiting) => waiting.IsCompleted ? ValueTask.CompletedTask : FlushPendingAsync(CancellationToken.None);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A streamed body cannot be read.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A streamed body has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("The length of a streamed body is unknown.");

    private async ValueTask SendPendingAsync(CancellationToken cancellationToken)
    {
        if (_count > 0)
        {
            var target = await GetTargetAsync().ConfigureAwait(false);
            var count = _count;
            _count = 0;
            await target.WriteAsync(_buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<Stream> GetTargetAsync()
    {
        _needed.TrySetResult();
        return _target.Task.IsCompleted ? _target.Task : _target.Task.WaitAsync(_abandoned);
    }
}
