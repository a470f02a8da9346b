using System.Buffers;
using System.Text;

namespace LambdaEventHandler;

/// <summary>The strings of JSON (RFC 8259, section 7): quotes, backslashes and control characters are escaped, all else is UTF-8.</summary>
internal static class JsonEscaping
{
    // A part at a time, so that a long text does not ask for a buffer of six times its length.
    private const int PartLength = 512;
    private const int LongestEscape = 6;

    public static void WriteQuoted(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        Put((byte)'"', output);
        while (!text.IsEmpty)
        {
            var part = text.Length <= PartLength ? text : text[..WholePart(text)];
            WritePart(part, output);
            text = text[part.Length..];
        }

        Put((byte)'"', output);
    }

    public static void WriteQuoted(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        Put((byte)'"', output);
        while (!utf8.IsEmpty)
        {
            var part = utf8[..Math.Min(utf8.Length, PartLength)];
            var span = output.GetSpan(part.Length * LongestEscape);
            var written = 0;
            foreach (var octet in part)
            {
                written += Append(octet, span[written..]);
            }

            output.Advance(written);
            utf8 = utf8[part.Length..];
        }

        Put((byte)'"', output);
    }

    /// <summary>A surrogate pair stays together.</summary>
    private static int WholePart(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[PartLength - 1]) ? PartLength - 1 : PartLength;

    private static void WritePart(ReadOnlySpan<char> part, IBufferWriter<byte> output)
    {
        var span = output.GetSpan(part.Length * LongestEscape);
        var written = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] < 0x80)
            {
                written += Append((byte)part[i], span[written..]);
                continue;
            }

            // What is no character becomes U+FFFD, as every encoder of UTF-8 has it.
            Rune.DecodeFromUtf16(part[i..], out var rune, out var length);
            written += rune.EncodeToUtf8(span[written..]);
            i += length - 1;
        }

        output.Advance(written);
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
