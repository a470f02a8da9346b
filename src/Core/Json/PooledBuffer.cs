using System.Buffers;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// A buffer in arrays of the shared pool, which grows as required. Each thread keeps two with their writers, one for a body and one for its response, so that most
/// responses are written without an allocation.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;
    private const int BlockSize = 4096;

    // A buffer begins with the size that its last use required, so that similar responses are not copied while it grows. One large response changes only the next one.
    private const int LargestExpectation = 256 * 1024;

    [ThreadStatic]
    private static PooledBuffer? _spare;

    private byte[] _buffer = [];
    private int _written;
    private int _expected = InitialSize;
    private bool _isRented;
    private PooledBuffer? _nextSpare;
    private JsonTextWriter? _text;
    private Utf8JsonWriter? _json;
    private object? _jsonOwner;

    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _written);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _written);

    public static PooledBuffer Rent()
    {
        var buffer = _spare ?? new PooledBuffer();
        _spare = buffer._nextSpare;
        buffer._nextSpare = null;
        buffer._isRented = true;
        return buffer;
    }

    /// <summary>Returns the writer of this buffer, ready for a new value.</summary>
    public JsonTextWriter BeginText()
    {
        _text ??= new JsonTextWriter(this);
        _text.Restart();
        return _text;
    }

    /// <summary>Returns the System.Text.Json writer of this buffer, ready for a new value. It is reused for the next caller with the same owner.</summary>
    /// <param name="owner">The owner of the options, which a writer keeps.</param>
    /// <param name="options">The options.</param>
    public Utf8JsonWriter BeginJson(object owner, in JsonWriterOptions options)
    {
        if (_json is null || _jsonOwner != owner)
        {
            _json = new Utf8JsonWriter(this, options);
            _jsonOwner = owner;
            return _json;
        }

        _json.Reset();
        return _json;
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_written);
    }

    public void Clear() => _written = 0;

    /// <summary>Returns a copy of the written bytes.</summary>
    public byte[] ToArray()
    {
        var copy = GC.AllocateUninitializedArray<byte>(_written);
        WrittenSpan.CopyTo(copy);
        return copy;
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream, which can be endless.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <returns><see langword="false"/> if the stream has more than <paramref name="limit"/> bytes.</returns>
    public async ValueTask<bool> FillAsync(Stream stream, int limit)
    {
        for (var room = limit; ;)
        {
            var block = GetMemory(BlockSize);
            var read = await stream.ReadAsync(block.Length > room ? block[..(room + 1)] : block).ConfigureAwait(false);
            if (read == 0)
            {
                return true;
            }

            if (read > room)
            {
                return false;
            }

            Advance(read);
            room -= read;
        }
    }

    /// <summary>Returns the array with the written bytes, and leaves the buffer empty.</summary>
    public RentedBytes Detach()
    {
        var detached = new RentedBytes(_buffer.Length > 0 ? _buffer : ArrayPool<byte>.Shared.Rent(1), _written);
        (_buffer, _written) = ([], 0);
        return detached;
    }

    /// <summary>Returns the buffer for reuse. A second call has no effect, because the buffer may be in use again.</summary>
    public void Dispose()
    {
        if (!_isRented)
        {
            return;
        }

        _isRented = false;
        _expected = Math.Clamp(_written, InitialSize, LargestExpectation);
        _written = 0;
        if (_buffer.Length > InitialSize)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        if (_spare?._nextSpare is null)
        {
            (_nextSpare, _spare) = (_spare, this);
        }
    }

    private void Reserve(int sizeHint)
    {
        var needed = _written + Math.Max(sizeHint, 1);
        if (needed <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(_expected, _buffer.Length * 2)));
        WrittenSpan.CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}

/// <summary>Bytes in an array of the shared pool, which the owner must return.</summary>
internal readonly record struct RentedBytes(byte[] Rented, int Length)
{
    public static RentedBytes Copy(ReadOnlySpan<byte> json)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(json.Length, 1));
        json.CopyTo(rented);
        return new(rented, json.Length);
    }

    /// <summary>Reads the stream that Lambda's runtime passes, without a task.</summary>
    public static RentedBytes Read(MemoryStream memory)
    {
        var length = (int)Math.Max(0, memory.Length - memory.Position);
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        memory.ReadExactly(rented, 0, length);
        return new(rented, length);
    }

    public static async ValueTask<RentedBytes> ReadAsync(Stream stream)
    {
        using var buffer = PooledBuffer.Rent();
        await buffer.FillAsync(stream, int.MaxValue).ConfigureAwait(false);
        return buffer.Detach();
    }
}
