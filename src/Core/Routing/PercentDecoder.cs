using System.Text;

namespace LambdaEventHandler;

/// <summary>Decodes the percent escapes of a path or query (RFC 3986, section 2.1) as UTF-8, once. Invalid escapes are not changed.</summary>
internal ref struct PercentDecoder
{
    private readonly ReadOnlySpan<char> _raw;
    private readonly Span<char> _output;
    private List<int>? _encodedSlashes;
    private int _at;
    private int _length;

    private PercentDecoder(ReadOnlySpan<char> raw, Span<char> output)
    {
        _raw = raw;
        _output = output;
    }

    public static string Decode(string raw) => Decode(raw, out _);

    public static string Decode(string raw, out int[]? encodedSlashes)
    {
        Span<char> output = raw.Length <= 256 ? stackalloc char[256] : new char[raw.Length];
        var decoder = new PercentDecoder(raw, output);
        while (decoder._at < raw.Length)
        {
            decoder.Step();
        }

        encodedSlashes = decoder._encodedSlashes?.ToArray();
        return new string(output[..decoder._length]);
    }

    private void Step()
    {
        var rest = _raw[_at..];
        var literal = rest.IndexOf('%');
        if (literal != 0)
        {
            Copy(literal < 0 ? rest.Length : literal);
            return;
        }
        Span<byte> bytes = stackalloc byte[4];
        var count = ReadBytes(rest, bytes);
        if (count == 0)
        {
            Copy(1);
        }
        else if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) == System.Buffers.OperationStatus.Done)
        {
            Append(rune, used * 3);
        }
        else
        {
            Copy(used * 3);
        }
    }

    /// <summary>Reads the bytes of adjacent escapes, at most as many as a character has.</summary>
    private static int ReadBytes(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]))
        {
            bytes[count++] = (byte)((Digit(text[1]) << 4) | Digit(text[2]));
            text = text[3..];
        }
        return count;
    }

    private static int Digit(char hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;

    private void Copy(int count)
    {
        _raw.Slice(_at, count).CopyTo(_output[_length..]);
        _at += count;
        _length += count;
    }

    private void Append(Rune rune, int consumed)
    {
        if (rune.Value == '/')
        {
            (_encodedSlashes ??= []).Add(_length);
        }

        _length += rune.EncodeToUtf16(_output[_length..]);
        _at += consumed;
    }
}
