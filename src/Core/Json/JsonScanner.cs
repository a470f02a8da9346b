using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// Scans JSON and returns the positions of values (RFC 8259). It validates the syntax but decodes nothing, because most of an event is skipped.
/// </summary>
internal ref partial struct JsonScanner(ReadOnlySpan<byte> json)
{
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<byte> _json = json;
    private int _position;
    private int _depth;

    /// <summary>Gets whether the next value is an object.</summary>
    public bool IsAtObject => Peek() == '{';

    /// <summary>Gets whether the next value is null.</summary>
    public bool IsAtNull => Peek() == 'n';

    /// <summary>Gets whether the next value is a string.</summary>
    public bool IsAtText => Peek() == '"';

    /// <summary>Gets whether the next value is <c>true</c> or <c>false</c>.</summary>
    public bool IsAtBoolean => Peek() is (byte)'t' or (byte)'f';

    public void BeginObject()
    {
        Expect((byte)'{');
        _depth++;
    }

    /// <summary>Reads the name of the object's next member, or the end of the object.</summary>
    /// <param name="isFirst">Whether no member has been read yet.</param>
    /// <param name="name">The name, with its escapes.</param>
    /// <returns>Whether there is another member.</returns>
    public bool TryReadName(bool isFirst, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (Peek() == '}')
        {
            _position++;
            _depth--;
            return false;
        }

        if (!isFirst)
        {
            Expect((byte)',');
        }

        var text = ReadString();
        name = _json.Slice(text.Start + 1, text.Length - 2);
        Expect((byte)':');
        return true;
    }

    /// <summary>Skips a value.</summary>
    public JsonSlice SkipValue()
    {
        switch (Peek())
        {
            case (byte)'"':
                return ReadString();
            case (byte)'{':
                return SkipObject();
            case (byte)'[':
                return SkipArray();
            case (byte)'t':
                return SkipLiteral("true"u8);
            case (byte)'f':
                return SkipLiteral("false"u8);
            case (byte)'n':
                return SkipLiteral("null"u8);
            default:
                return SkipNumber();
        }
    }

    /// <summary>Skips a value, and determines whether it is an object whose members are strings, lists of strings, or null.</summary>
    public JsonSlice SkipMapOfTexts(out bool fits)
    {
        if (!IsAtObject)
        {
            fits = false;
            return SkipValue();
        }

        fits = true;
        var start = _position;
        BeginObject();
        for (var isFirst = true; TryReadName(isFirst, out _); isFirst = false)
        {
            switch (Peek())
            {
                case (byte)'"':
                    ReadString();
                    break;
                case (byte)'[':
                    SkipListOfTexts(out var fitsMember);
                    fits &= fitsMember;
                    break;
                default:
                    fits &= IsAtNull;
                    SkipValue();
                    break;
            }
        }

        return new(start, _position - start);
    }

    /// <summary>Skips a value, and determines whether it is an array whose items are strings or null.</summary>
    public JsonSlice SkipListOfTexts(out bool fits)
    {
        if (Peek() != '[')
        {
            fits = false;
            return SkipValue();
        }

        fits = true;
        var start = BeginArray();
        for (var isFirst = true; !TryEndArray(isFirst); isFirst = false)
        {
            if (IsAtText)
            {
                ReadString();
            }
            else
            {
                fits &= IsAtNull;
                SkipValue();
            }
        }

        return new(start, _position - start);
    }

    /// <summary>Throws unless the end of the JSON is reached.</summary>
    public void End()
    {
        SkipWhiteSpace();
        if (_position < _json.Length)
        {
            throw Unexpected();
        }
    }

    private JsonSlice SkipObject()
    {
        var start = _position;
        BeginObject();
        CheckDepth();
        for (var isFirst = true; TryReadName(isFirst, out _); isFirst = false)
        {
            SkipValue();
        }

        return new(start, _position - start);
    }

    private JsonSlice SkipArray()
    {
        var start = BeginArray();
        for (var isFirst = true; !TryEndArray(isFirst); isFirst = false)
        {
            SkipValue();
        }

        return new(start, _position - start);
    }

    private int BeginArray()
    {
        var start = _position++;
        _depth++;
        CheckDepth();
        return start;
    }

    private bool TryEndArray(bool isFirst)
    {
        if (Peek() == ']')
        {
            _position++;
            _depth--;
            return true;
        }

        if (!isFirst)
        {
            Expect((byte)',');
        }

        return false;
    }

    private JsonSlice SkipLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            throw Unexpected();
        }

        _position += literal.Length;
        return new(_position - literal.Length, literal.Length);
    }

    /// <summary>Skips a number. Numbers in events are rare and not used, so the framework's reader validates them.</summary>
    private JsonSlice SkipNumber()
    {
        var start = _position;
        while (_position < _json.Length && (char.IsAsciiLetterOrDigit((char)_json[_position]) || _json[_position] is (byte)'-' or (byte)'+' or (byte)'.'))
        {
            _position++;
        }

        var reader = new Utf8JsonReader(_json[start.._position]);
        return reader.Read() && reader.TokenType == JsonTokenType.Number ? new(start, _position - start) : throw Unexpected();
    }

    /// <summary>Returns the next character that is not white space. Events are compact, so it is usually the next character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek() => _position < _json.Length && _json[_position] is > (byte)' ' and var next ? next : PeekBehindWhiteSpace();

    private byte PeekBehindWhiteSpace()
    {
        SkipWhiteSpace();
        return _position < _json.Length ? _json[_position] : throw Unexpected();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Expect(byte character)
    {
        if (Peek() != character)
        {
            throw Unexpected();
        }

        _position++;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }
    }

    private readonly void CheckDepth()
    {
        if (_depth > DeepestNesting)
        {
            throw new JsonException($"Nested deeper than {DeepestNesting}.");
        }
    }

    private readonly JsonException Unexpected() => new($"Unexpected or missing character at byte {_position}.");

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
    /// Skips plain text, sixteen bytes at a time. Most strings of an event are shorter, so that starting a general search would take longer than the search.
    /// </summary>
    /// <returns>Whether the string has ended. Otherwise, an escape is next.</returns>
    private bool TryEndString()
    {
        while (_position + Vector128<byte>.Count <= _json.Length)
        {
            if (JsonSpecialCharacters.Mask(Vector128.Create(_json.Slice(_position, Vector128<byte>.Count))) is not 0 and var special)
            {
                _position += BitOperations.TrailingZeroCount(special);
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

/// <summary>The position of a value in an event's JSON.</summary>
internal readonly record struct JsonSlice(int Start, int Length)
{
    public bool IsMissing => Length == 0;
}

/// <summary>The characters that end plain text in a JSON string: quotes, backslashes and control characters (RFC 8259, section 7).</summary>
internal static class JsonSpecialCharacters
{
    /// <summary>Returns a mask with a bit for each special character.</summary>
    public static uint Mask(Vector128<byte> text)
    {
        var special = Vector128.Equals(text, Vector128.Create((byte)'"'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(text, Vector128.Create((byte)' '));
        return special.ExtractMostSignificantBits();
    }
}
