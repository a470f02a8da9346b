using System.Buffers;

namespace LambdaEventHandler;

/// <summary>An event's bytes in an array of the shared pool.</summary>
internal readonly record struct EventBytes(byte[] Rented, int Length)
{
    public static EventBytes Copy(ReadOnlySpan<byte> json)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(json.Length, 1));
        json.CopyTo(rented);
        return new(rented, json.Length);
    }

    /// <summary>Reads what Lambda's runtime gives, without a task.</summary>
    public static EventBytes Read(MemoryStream memory)
    {
        var length = (int)Math.Max(0, memory.Length - memory.Position);
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        memory.ReadExactly(rented, 0, length);
        return new(rented, length);
    }

    public static async ValueTask<EventBytes> ReadAsync(Stream stream)
    {
        using var buffer = PooledBuffer.Rent();
        await buffer.FillAsync(stream, int.MaxValue).ConfigureAwait(false);
        return new(buffer.Detach(out var length), length);
    }
}
