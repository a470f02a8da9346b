using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LambdaEventHandler;

/// <summary>
/// Escapes long UTF-8 text, such as a response body that is JSON, which has a quotation mark about every six bytes. How many are in the next bytes can't be
/// predicted, so no step depends on it: eight bytes become up to sixteen with one shuffle, whose control is looked up by the bits of the bytes to escape.
/// </summary>
internal static class JsonLongText
{
    /// <summary>The shortest text that is worth creating the table.</summary>
    public const int ShortestLength = 1024;

    private const int PartLength = 1024;
    private const int LongestEscape = 6;
    private const ulong Backslashes = 0x5C5C_5C5C_5C5C_5C5C;

    /// <summary>Writes text without its quotation marks.</summary>
    public static void Write(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        // Most text needs few escapes. Without this, the text would be copied each time the buffer grows.
        output.GetSpan(utf8.Length);
        while (!utf8.IsEmpty)
        {
            var part = utf8[..Math.Min(utf8.Length, PartLength)];
            output.Advance(Write(part, output.GetSpan(part.Length * LongestEscape)));
            utf8 = utf8[part.Length..];
        }
    }

    private static int Write(ReadOnlySpan<byte> part, Span<byte> span)
    {
        var (read, written) = (0, 0);
        for (; part.Length - read >= Vector128<byte>.Count; read += Vector128<byte>.Count)
        {
            var text = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(part.Slice(read, Vector128<byte>.Count)));
            var special = JsonSpecialCharacters.Mask(text);
            if (special == 0)
            {
                text.StoreUnsafe(ref MemoryMarshal.GetReference(span.Slice(written, Vector128<byte>.Count)));
                written += Vector128<byte>.Count;
            }
            else if (Vector128.LessThanAny(text, Vector128.Create((byte)' ')))
            {
                written += JsonEscaping.Append(part.Slice(read, Vector128<byte>.Count), span[written..]);
            }
            else
            {
                written += Expand(text.AsUInt64().GetElement(0), special & byte.MaxValue, span[written..]);
                written += Expand(text.AsUInt64().GetElement(1), special >> 8, span[written..]);
            }
        }

        return written + JsonEscaping.Append(part[read..], span[written..]);
    }

    /// <summary>Writes eight bytes with a backslash before each quotation mark and backslash, and returns how many bytes that are.</summary>
    private static int Expand(ulong text, uint special, Span<byte> span)
    {
        var withBackslashes = Vector128.Create(text, Backslashes).AsByte();
        var control = Vector128.Create(JsonEscapeTable.ControlOf(special));
        Vector128.ShuffleNative(withBackslashes, control).StoreUnsafe(ref MemoryMarshal.GetReference(span[..Vector128<byte>.Count]));
        return sizeof(ulong) + BitOperations.PopCount(special);
    }
}

/// <summary>
/// The controls of shuffles that put a backslash before some of eight bytes, for each choice of these bytes. A control consists of indexes: 0 to 7 for the bytes, and
/// 8 for the backslash behind them.
/// </summary>
internal static class JsonEscapeTable
{
    private const int Choices = 256;
    private const int ControlLength = 16;
    private const byte Backslash = 8;

    private static readonly byte[] Controls = Create();

    public static ReadOnlySpan<byte> ControlOf(uint choice) => Controls.AsSpan((int)choice * ControlLength, ControlLength);

    private static byte[] Create()
    {
        var controls = new byte[Choices * ControlLength];
        for (var choice = 0; choice < Choices; choice++)
        {
            var place = choice * ControlLength;
            for (byte index = 0; index < Backslash; index++)
            {
                if ((choice & (1 << index)) != 0)
                {
                    controls[place++] = Backslash;
                }

                controls[place++] = index;
            }
        }

        return controls;
    }
}
