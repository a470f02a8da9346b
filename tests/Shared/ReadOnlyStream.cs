namespace LambdaEventHandler;

/// <summary>A stream that can only be read, from its beginning to its end.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A stream of zeros that counts the bytes that are read.</summary>
internal sealed class ZeroStream(long length, bool knowsItsLength = false) : ReadOnlyStream
{
    private const int LargestRead = 70_000;

    public long BytesRead { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>The exception that reading throws.</summary>
    public Exception? Failure { get; init; }

    public override bool CanSeek => knowsItsLength;

    public override long Length => knowsItsLength ? length : base.Length;

    public override long Position
    {
        get => knowsItsLength ? BytesRead : base.Position;
        set => base.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (Failure is not null)
        {
            throw Failure;
        }

        var read = (int)Math.Min(Math.Min(count, LargestRead), length - BytesRead);
        Array.Clear(buffer, offset, read);
        BytesRead += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
