namespace Amazon.Lambda.Core.ResponseStreaming;

/// <summary>The body of a streamed response. Every write is one chunk, and sent at once.</summary>
public class LambdaResponseStream : Stream
{
    private readonly ILambdaResponseStream _client;

    internal LambdaResponseStream(ILambdaResponseStream client)
    {
        _client = client;
    }

    public long BytesWritten => _client.BytesWritten;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => BytesWritten;

    public override long Position
    {
        get => throw new NotSupportedException("A response stream has no position.");
        set => throw new NotSupportedException("A response stream has no position.");
    }

    public async Task WriteAsync(byte[] buffer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        await WriteAsync(buffer, 0, buffer.Length, cancellationToken);
    }

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken = default) =>
        await _client.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    /// <exception cref="NotImplementedException">Always, as in the official package.</exception>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotImplementedException("A response stream cannot be read.");

    /// <exception cref="NotImplementedException">Always, as in the official package.</exception>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        throw new NotImplementedException("A response stream cannot be read.");

    /// <exception cref="NotImplementedException">Always, as in the official package.</exception>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotImplementedException("A response stream has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A response stream has no length to set.");
}

/// <summary>The connection to Lambda, which the runtime client has.</summary>
internal interface ILambdaResponseStream : IDisposable
{
    long BytesWritten { get; }

    bool HasError { get; }

    Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken = default);
}
