using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;
using LambdaEventHandler.Generated;

namespace LambdaEventHandler;

/// <summary>Writes JSON strings (RFC 8259, section 7): quotes, backslashes and control characters are escaped, and everything else is UTF-8.</summary>
internal static class JsonEscaping
{
    // Long text is written in parts, so that it does not require a buffer of six times its length.
    private const int PartLength = 256;
    private const int LongestCharacter = 3;
    private const int LongestEscape = 6;

    // Vectors are slower for shorter text.
    private const int LongPart = 64;

    public static void WriteQuoted(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text.Length < LongPart && TryWritePlain(text, output))
        {
            return;
        }

        JsonTextWriter.Put((byte)'"', output);
        while (!text.IsEmpty)
        {
            var part = text.Length <= PartLength ? text : text[..WholePart(text)];
            WritePart(part, output);
            text = text[part.Length..];
        }

        JsonTextWriter.Put((byte)'"', output);
    }

    /// <summary>Writes the same bytes as System.Text.Json with its relaxed encoder, which is loaded only for text with characters that JSON does not require to be escaped.</summary>
    public static void WriteQuotedAsSerializer(string text, IBufferWriter<byte> output)
    {
        if (text.Length < LongPart && TryWritePlain(text, output))
        {
            return;
        }

        if (IsWrittenAlike(text))
        {
            WriteQuoted(text.AsSpan(), output);
            return;
        }

        JsonTextWriter.Put((byte)'"', output);
        Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), output);
        JsonTextWriter.Put((byte)'"', output);
    }

    public static void WriteQuoted(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        JsonTextWriter.Put((byte)'"', output);
        if (utf8.Length >= JsonLongText.ShortestLength)
        {
            JsonLongText.Write(utf8, output);
            utf8 = default;
        }

        while (!utf8.IsEmpty)
        {
            var part = utf8[..Math.Min(utf8.Length, PartLength)];
            WritePart(part, output);
            utf8 = utf8[part.Length..];
        }

        JsonTextWriter.Put((byte)'"', output);
    }

    /// <summary>Determines whether the text has only ASCII without DEL and characters from U+00A1 to U+0377, which the encoder does not escape.</summary>
    private static bool IsWrittenAlike(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('\0', '~');
        if (other < 0)
        {
            return true;
        }

        foreach (var character in text[other..])
        {
            if (character is > '~' and (< '\u00A1' or > '\u0377'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes text in one step if it is ASCII without special characters, as names and most values are.</summary>
    private static bool TryWritePlain(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        var span = output.GetSpan(text.Length + 2)[..(text.Length + 2)];
        var inside = span[1..^1];
        if (text.Length < Vector128<ushort>.Count)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is < ' ' or '"' or '\\' or > '~')
                {
                    return false;
                }

                inside[i] = (byte)text[i];
            }
        }
        else if (!TryNarrow(MemoryMarshal.Cast<char, ushort>(text), inside))
        {
            return false;
        }

        span[0] = span[^1] = (byte)'"';
        output.Advance(span.Length);
        return true;
    }

    /// <summary>Copies plain text of at least eight characters, eight at a time. The last eight overlap with those before them.</summary>
    private static bool TryNarrow(ReadOnlySpan<ushort> text, Span<byte> target)
    {
        var last = text.Length - Vector128<ushort>.Count;
        for (var i = 0; ; i = Math.Min(i + Vector128<ushort>.Count, last))
        {
            var part = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(text.Slice(i, Vector128<ushort>.Count)));
            var special = Vector128.Equals(part, Vector128.Create((ushort)'"'))
                | Vector128.Equals(part, Vector128.Create((ushort)'\\'))
                | Vector128.LessThan(part, Vector128.Create((ushort)' '))
                | Vector128.GreaterThan(part, Vector128.Create((ushort)'~'));
            if (special != Vector128<ushort>.Zero)
            {
                return false;
            }

            BinaryPrimitives.WriteUInt64LittleEndian(target[i..], Vector128.Narrow(part, part).AsUInt64().ToScalar());
            if (i == last)
            {
                return true;
            }
        }
    }

    /// <summary>Returns the length of a part that does not split a surrogate pair.</summary>
    private static int WholePart(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[PartLength - 1]) ? PartLength - 1 : PartLength;

    /// <summary>Writes a part. Unpaired surrogates become U+FFFD.</summary>
    private static void WritePart(ReadOnlySpan<char> part, IBufferWriter<byte> output)
    {
        Span<byte> utf8 = stackalloc byte[part.Length * LongestCharacter];
        WritePart(utf8[..Encoding.UTF8.GetBytes(part, utf8)], output);
    }

    private static void WritePart(ReadOnlySpan<byte> part, IBufferWriter<byte> output)
    {
        var span = output.GetSpan(part.Length * LongestEscape);
        var (read, written) = part.Length < LongPart ? default : AppendVectors(part, span);
        output.Advance(written + Append(part[read..], span[written..]));
    }

    /// <summary>Copies sixteen bytes at a time, up to the first special character. The span has room for six bytes for each.</summary>
    private static (int Read, int Written) AppendVectors(ReadOnlySpan<byte> part, Span<byte> span)
    {
        var (read, written) = (0, 0);
        while (read + Vector128<byte>.Count <= part.Length)
        {
            var text = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(part.Slice(read, Vector128<byte>.Count)));
            text.StoreUnsafe(ref MemoryMarshal.GetReference(span.Slice(written, Vector128<byte>.Count)));
            var special = JsonSpecialCharacters.Mask(text);
            var plain = special == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(special);
            read += plain;
            written += plain;
            if (special != 0)
            {
                written += Append(part[read++], span[written..]);
            }
        }

        return (read, written);
    }

    /// <summary>Copies text with its escapes, byte for byte, and returns how many bytes that are. The span has room for six bytes for each.</summary>
    public static int Append(ReadOnlySpan<byte> text, Span<byte> span)
    {
        var written = 0;
        foreach (var character in text)
        {
            written += Append(character, span[written..]);
        }

        return written;
    }

    private static int Append(byte character, Span<byte> span)
    {
        if (character >= ' ' && character != '"' && character != '\\')
        {
            span[0] = character;
            return 1;
        }

        span[0] = (byte)'\\';
        span[1] = ShortEscape(character);
        if (span[1] != 'u')
        {
            return 2;
        }

        span[2] = span[3] = (byte)'0';
        span[4] = (byte)(character < 0x10 ? '0' : '1');
        span[5] = "0123456789ABCDEF"u8[character & 0xF];
        return LongestEscape;
    }

    private static byte ShortEscape(byte character) => character switch
    {
        (byte)'"' or (byte)'\\' => character,
        (byte)'\b' => (byte)'b',
        (byte)'\f' => (byte)'f',
        (byte)'\n' => (byte)'n',
        (byte)'\r' => (byte)'r',
        (byte)'\t' => (byte)'t',
        _ => (byte)'u',
    };
}
