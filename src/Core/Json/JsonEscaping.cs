using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;

namespace LambdaEventHandler;

/// <summary>Writes JSON strings (RFC 8259, section 7): quotes, backslashes, and control characters are escaped, and everything else is UTF-8.</summary>
internal static class JsonEscaping
{
    // Long text is written in parts, so that it doesn't require a buffer of six times its length.
    private const int PartLength = 256;
    private const int LongestCharacter = 3;
    private const int LongestEscape = 6;

    // For shorter text, vectors don't pay off, and a cold start doesn't have to compile their code.
    private const int LongPart = 64;

    public static void WriteQuoted(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text.Length < LongPart && TryWritePlain(text, output))
        {
            return;
        }

        Put((byte)'"', output);
        while (!text.IsEmpty)
        {
            var part = text.Length <= PartLength ? text : text[..WholePart(text)];
            WritePart(part, output);
            text = text[part.Length..];
        }

        Put((byte)'"', output);
    }

    /// <summary>
    /// Writes the same bytes as System.Text.Json with its relaxed encoder, which also escapes characters that JSON doesn't require to be escaped: DEL, separators,
    /// emoji, and code points that Unicode hasn't assigned. Text without these is written here, without loading the encoder.
    /// </summary>
    public static void WriteQuotedAsSerializer(string text, IBufferWriter<byte> output)
    {
        if (IsWrittenAlike(text))
        {
            WriteQuoted(text.AsSpan(), output);
            return;
        }

        Put((byte)'"', output);
        Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), output);
        Put((byte)'"', output);
    }

    public static void WriteQuoted(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        Put((byte)'"', output);
        while (!utf8.IsEmpty)
        {
            var part = utf8[..Math.Min(utf8.Length, PartLength)];
            WritePart(part, output);
            utf8 = utf8[part.Length..];
        }

        Put((byte)'"', output);
    }

    /// <summary>Determines whether the text has only ASCII characters except DEL, and characters from U+00A1 to U+0377, which the encoder doesn't escape.</summary>
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

    /// <summary>Writes short text without escapes, as most names and values are.</summary>
    private static bool TryWritePlain(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        var span = output.GetSpan(text.Length + 2)[..(text.Length + 2)];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\' or > '~')
            {
                return false;
            }

            span[i + 1] = (byte)text[i];
        }

        span[0] = span[^1] = (byte)'"';
        output.Advance(span.Length);
        return true;
    }

    /// <summary>Returns the length of the next part, which doesn't split a surrogate pair.</summary>
    private static int WholePart(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[PartLength - 1]) ? PartLength - 1 : PartLength;

    /// <summary>Writes a part. Like every UTF-8 encoder, it replaces invalid characters with U+FFFD.</summary>
    private static void WritePart(ReadOnlySpan<char> part, IBufferWriter<byte> output)
    {
        Span<byte> utf8 = stackalloc byte[part.Length * LongestCharacter];
        WritePart(utf8[..Encoding.UTF8.GetBytes(part, utf8)], output);
    }

    private static void WritePart(ReadOnlySpan<byte> part, IBufferWriter<byte> output)
    {
        var span = output.GetSpan(part.Length * LongestEscape);
        var (read, written) = part.Length < LongPart ? default : AppendVectors(part, span);
        while (read < part.Length)
        {
            written += Append(part[read++], span[written..]);
        }

        output.Advance(written);
    }

    /// <summary>Copies sixteen bytes at a time, of which those before the first escape count. The buffer has room for an escape of six bytes for each.</summary>
    private static (int Read, int Written) AppendVectors(ReadOnlySpan<byte> part, Span<byte> span)
    {
        var (read, written) = (0, 0);
        while (read + Vector128<byte>.Count <= part.Length)
        {
            var text = Vector128.Create(part.Slice(read, Vector128<byte>.Count));
            text.CopyTo(span[written..]);
            var ends = JsonSpecialCharacters.Mask(text);
            var plain = ends == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(ends);
            read += plain;
            written += plain;
            if (ends != 0)
            {
                written += Append(part[read++], span[written..]);
            }
        }

        return (read, written);
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

        span[2] = (byte)'0';
        span[3] = (byte)'0';
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

    private static void Put(byte character, IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = character;
        output.Advance(1);
    }
}

/// <summary>The characters that end the plain text of a JSON string: quotes, backslashes, and control characters (RFC 8259, section 7).</summary>
internal static class JsonSpecialCharacters
{
    /// <summary>Returns a mask with a bit for each byte that is a special character.</summary>
    public static uint Mask(Vector128<byte> text)
    {
        var others = Vector128.Equals(text, Vector128.Create((byte)'"'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(text, Vector128.Create((byte)' '));
        return others.ExtractMostSignificantBits();
    }
}
