namespace LambdaEventHandler;

/// <summary>Reads the stream of a body, up to the size limit of the event source.</summary>
internal static class BodyStream
{
    /// <summary>Reads a stream to its end and disposes it.</summary>
    /// <param name="stream">The stream, which may be endless.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <returns>The bytes; null if the stream has more than <paramref name="limit"/> bytes.</returns>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream, int limit)
    {
        await using (stream.ConfigureAwait(false))
        {
            if (stream.CanSeek && stream.Length - stream.Position > limit)
            {
                return null;
            }

            using var buffer = PooledBuffer.Rent();
            return await buffer.FillAsync(stream, limit).ConfigureAwait(false) ? buffer.ToArray() : null;
        }
    }
}

/// <summary>A writable stream that accepts bytes up to a limit.</summary>
internal sealed class LimitedStream(int limit) : MemoryStream
{
    /// <summary>Gets whether more bytes were written than the limit allows.</summary>
    public bool IsExceeded { get; private set; }

    // In a class that derives from MemoryStream, the other write methods call this one, except for WriteByte.
    public override void Write(byte[] buffer, int offset, int count)
    {
        CheckRoom(count);
        base.Write(buffer, offset, count);
    }

    public override void WriteByte(byte value)
    {
        CheckRoom(1);
        base.WriteByte(value);
    }

    private void CheckRoom(int count)
    {
        if (count > limit - Length)
        {
            IsExceeded = true;
            throw new LimitExceededException();
        }
    }

    /// <summary>Thrown when the limit is exceeded. The library always catches it.</summary>
    public sealed class LimitExceededException : Exception;
}
