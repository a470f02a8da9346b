using System.Numerics;
using System.Runtime.Intrinsics;

namespace LambdaEventHandler;

/// <content>Strings, which are most of an event.</content>
internal ref partial struct JsonScanner
{
    private JsonSlice ReadString()
    {
        if (Peek() != '"')
        {
            throw Unexpected();
        }

        var start = _position++;
        while (!TryEndString())
        {
            SkipEscape();
        }

        return new(start, _position - start);
    }

    /// <summary>
    /// Passes over plain text, sixteen bytes at a time. Most strings of an event have no more: the start of a general search
    /// would cost more than the search.
    /// </summary>
    /// <returns>Whether the string ended; else an escape is next.</returns>
    private bool TryEndString()
    {
        while (_position + Vector128<byte>.Count <= _json.Length)
        {
            if (PlainText.EndsIn(Vector128.Create(_json.Slice(_position, Vector128<byte>.Count))) is not 0 and var ends)
            {
                _position += BitOperations.TrailingZeroCount(ends);
                return IsEndOfString();
            }

            _position += Vector128<byte>.Count;
        }

        while (_position < _json.Length && _json[_position] is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
        {
            _position++;
        }

        return _position < _json.Length ? IsEndOfString() : throw Unexpected();
    }

    private bool IsEndOfString()
    {
        if (_json[_position] != '"')
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipEscape()
    {
        var rest = _json[_position..];
        var length = rest switch
        {
            [(byte)'\\', (byte)'u', var a, var b, var c, var d, ..] when IsHex(a) && IsHex(b) && IsHex(c) && IsHex(d) => 6,
            [(byte)'\\', (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
            _ => throw Unexpected(),
        };
        _position += length;
    }

    private static bool IsHex(byte character) => char.IsAsciiHexDigit((char)character);
}
