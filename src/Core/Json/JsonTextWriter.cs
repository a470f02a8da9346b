using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;

namespace LambdaEventHandler.Generated;

/// <summary>
/// Writes compact JSON (RFC 8259) and escapes only the characters that JSON requires. It is small and has no tables, so that the first response needs
/// neither System.Text.Json nor its encoders. It is used by the library and by generated code.
/// </summary>
/// <remarks>It is small and has no tables, so that the first response of a cold start requires neither System.Text.Json nor its encoders.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTextWriter
{
    private readonly IBufferWriter<byte> _output;
    private bool _needsComma;

    internal JsonTextWriter(IBufferWriter<byte> output) => _output = output;

    /// <summary>Returns a writer of an output. A pooled buffer has its own.</summary>
    internal static JsonTextWriter On(IBufferWriter<byte> output) => output is PooledBuffer pooled ? pooled.BeginText() : new JsonTextWriter(output);

    /// <summary>Starts a new JSON text, regardless of the state of the last one.</summary>
    internal void Restart() => _needsComma = false;

    /// <summary>Writes the start of an object.</summary>
    public void WriteStartObject() => Open((byte)'{');

    /// <summary>Writes the end of an object.</summary>
    public void WriteEndObject() => Close((byte)'}');

    /// <summary>Writes the start of an array.</summary>
    public void WriteStartArray() => Open((byte)'[');

    /// <summary>Writes the end of an array.</summary>
    public void WriteEndArray() => Close((byte)']');

    /// <summary>Writes the name of a member.</summary>
    /// <param name="name">The name.</param>
    public void WriteName(string name)
    {
        WriteString(name);
        Put((byte)':', _output);
        _needsComma = false;
    }

    /// <summary>Writes the name of a member, which must be UTF-8 without characters to escape.</summary>
    /// <param name="name">The name.</param>
    public void WriteName(ReadOnlySpan<byte> name)
    {
        var span = _output.GetSpan(name.Length + 4);
        var written = 0;
        if (_needsComma)
        {
            span[written++] = (byte)',';
        }

        span[written++] = (byte)'"';
        name.CopyTo(span[written..]);
        written += name.Length;
        span[written++] = (byte)'"';
        span[written++] = (byte)':';
        _output.Advance(written);
        _needsComma = false;
    }

    /// <summary>Writes a string or null.</summary>
    /// <param name="text">The text.</param>
    public void WriteString(string? text)
    {
        if (text is null)
        {
            WriteNull();
            return;
        }

        BeginValue();
        JsonEscaping.WriteQuoted(text, _output);
    }

    /// <summary>Writes text, or null, byte for byte as System.Text.Json does with <c>JavaScriptEncoder.UnsafeRelaxedJsonEscaping</c>, the default of the library.</summary>
    /// <param name="text">The text.</param>
    public void WriteText(string? text)
    {
        if (text is null)
        {
            WriteNull();
            return;
        }

        BeginValue();
        JsonEscaping.WriteQuotedAsSerializer(text, _output);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a Boolean value.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a UTF-8 string.</summary>
    internal void WriteString(ReadOnlySpan<byte> utf8)
    {
        BeginValue();
        JsonEscaping.WriteQuoted(utf8, _output);
    }

    /// <summary>Writes bytes as a base64 string.</summary>
    internal void WriteBase64(ReadOnlySpan<byte> bytes)
    {
        BeginValue();
        var span = _output.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length) + 2);
        span[0] = (byte)'"';
        Base64.EncodeToUtf8(bytes, span[1..], out _, out var written);
        span[written + 1] = (byte)'"';
        _output.Advance(written + 2);
    }

    private void WriteRaw(ReadOnlySpan<byte> text)
    {
        BeginValue();
        _output.Write(text);
    }

    private void Open(byte bracket)
    {
        BeginValue();
        Put(bracket, _output);
        _needsComma = false;
    }

    private void Close(byte bracket)
    {
        Put(bracket, _output);
        _needsComma = true;
    }

    private void BeginValue()
    {
        if (_needsComma)
        {
            Put((byte)',', _output);
        }

        _needsComma = true;
    }

    internal static void Put(byte character, IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = character;
        output.Advance(1);
    }

    private const int LongestNumber = 64;

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(long value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <inheritdoc cref="WriteNumber(long)"/>
    public void WriteNumber(ulong value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a decimal with all its digits and its scale.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(decimal value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a number in its shortest round-trip form.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not finite, which JSON does not support.</exception>
    public void WriteNumber(double value)
    {
        Check(double.IsFinite(value));
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <inheritdoc cref="WriteNumber(double)"/>
    public void WriteNumber(float value)
    {
        Check(float.IsFinite(value));
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a GUID.</summary>
    /// <param name="value">The value.</param>
    public void WriteGuid(Guid value)
    {
        BeginValue();
        var span = _output.GetSpan(LongestNumber);
        span[0] = (byte)'"';
        value.TryFormat(span[1..], out var written);
        span[written + 1] = (byte)'"';
        _output.Advance(written + 2);
    }

    private static void Check(bool isFinite)
    {
        if (!isFinite)
        {
            throw new ArgumentException("JSON does not support NaN and Infinity: return null or text instead.");
        }
    }
}

/// <summary>Writes JSON strings (RFC 8259, section 7): quotes, backslashes and control characters are escaped, and everything else is UTF-8.</summary>
internal static class JsonEscaping
{
    // Long text is written in parts, so that it does not require a buffer of six times its length.
    private const int PartLength = 256;
    private const int LongestCharacter = 3;
    private const int LongestEscape = 6;

    // Vectors are slower for shorter text, and would have to be compiled at a cold start.
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
        while (read < part.Length)
        {
            written += Append(part[read++], span[written..]);
        }

        output.Advance(written);
    }

    /// <summary>Copies sixteen bytes at a time, up to the first special character. The span has room for six bytes for each.</summary>
    private static (int Read, int Written) AppendVectors(ReadOnlySpan<byte> part, Span<byte> span)
    {
        var (read, written) = (0, 0);
        while (read + Vector128<byte>.Count <= part.Length)
        {
            var text = Vector128.Create(part.Slice(read, Vector128<byte>.Count));
            text.CopyTo(span[written..]);
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
