namespace LambdaEventHandler;

/// <summary>Reads the body that a stream has, and no more of it than an event's source can carry.</summary>
internal static class BodyStream
{
    /// <summary>Reads a stream to its end and closes it.</summary>
    /// <param name="stream">The stream, which may be endless.</param>
    /// <param name="limit">The most bytes to accept.</param>
    /// <returns>The bytes; null if there are more than <paramref name="limit"/>.</returns>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream, int limit)
    {
        await using (stream.ConfigureAwait(false))
        {
            if (stream.CanSeek && stream.Length - stream.Position > limit)
            {
                return null;
            }

            using var buffer = PooledBuffer.Rent();
            return await buffer.FillAsync(stream, limit).ConfigureAwait(false) ? buffer.WrittenSpan.ToArray() : null;
        }
    }
}

/// <summary>A stream that is written to and refuses more than a limit.</summary>
internal sealed class LimitedStream(int limit) : MemoryStream
{
    // All other ways to write end here, because MemoryStream leaves them to derived classes.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count > limit - Length)
        {
            throw new LimitExceededException();
        }

        base.Write(buffer, offset, count);
    }

    /// <summary>Ends the writing; it never leaves the library.</summary>
    public sealed class LimitExceededException : Exception;
}
