namespace LambdaEventHandler.Conformance.Values;

/// <summary>A stream whose source is gone after some bytes, as a file or a connection may be.</summary>
internal sealed class BrokenStream(byte[] bytes) : Stream
{
    private readonly MemoryStream _beginning = new(bytes);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        _beginning.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("the source of the stream is gone");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
