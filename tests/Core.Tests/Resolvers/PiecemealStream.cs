namespace LambdaEventHandler.Resolvers;

/// <summary>A stream of unknown length that returns a few bytes at a time, as a network does.</summary>
internal sealed class PiecemealStream(byte[] bytes, int pieceSize) : ReadOnlyStream
{
    private int _position;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return Read(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        var length = Math.Min(Math.Min(pieceSize, buffer.Length), bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
