using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// Scans JSON and returns the positions of values (RFC 8259). It validates the syntax but decodes nothing, because most of an event is skipped. It is the second
/// stage: <see cref="JsonQuotes"/> finds the ends of strings, and validates what is in them.
/// </summary>
internal ref partial struct JsonScanner(ReadOnlySpan<byte> json)
{
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<byte> _json = json;
    private JsonQuotes _strings = new(json);
    private ulong _quotes;
    private int _position;
    private int _depth;
    private int _nameStart;
    private int _nameLength;
    private byte _first;

    /// <summary>Moves into an object.</summary>
    public void BeginObject()
    {
        if (Peek(_json, ref _position) != '{')
        {
            throw Unexpected(_position);
        }

        _position++;
        _depth++;
    }

    /// <summary>Gets the name of the member that was read last, with its escapes.</summary>
    public readonly ReadOnlySpan<byte> Name => _json.Slice(_nameStart, _nameLength);

    /// <summary>Gets whether the value of the member that was read last is an object.</summary>
    public readonly bool IsObject => _first == '{';

    /// <summary>Gets whether the value is an array.</summary>
    public readonly bool IsArray => _first == '[';

    /// <summary>Gets whether the value is a string.</summary>
    public readonly bool IsText => _first == '"';

    /// <summary>Gets whether the value is null.</summary>
    public readonly bool IsNull => _first == 'n';

    /// <summary>Gets whether the value is <c>true</c> or <c>false</c>.</summary>
    public readonly bool IsBoolean => _first is (byte)'t' or (byte)'f';

    /// <summary>
    /// Reads the object's next member up to its value, or the end of the object. Before the next one is read, the value has to be passed with
    /// <see cref="Pass()"/>, or read with <see cref="BeginObject"/>.
    /// </summary>
    /// <param name="isFirst">Whether no member has been read yet.</param>
    /// <returns>Whether there is another member.</returns>
    public bool TryReadMember(bool isFirst)
    {
        // Local variables, because fields of the scanner would be read from memory and written back several times.
        var json = _json;
        var position = _position;
        var quotes = _quotes;
        var next = Peek(json, ref position);
        if (next == '}')
        {
            _position = position + 1;
            _depth--;
            return false;
        }

        if (!isFirst)
        {
            Require((byte)',', next, position++);
            next = Peek(json, ref position);
        }

        Require((byte)'"', next, position);
        _nameStart = position + 1;
        position = _strings.PassString(ref quotes);
        _nameLength = position - _nameStart;
        position++;
        Require((byte)':', Peek(json, ref position), position++);
        _first = Peek(json, ref position);
        (_position, _quotes) = (position, quotes);
        return true;
    }

    /// <summary>Passes the value of the member that was read last, and returns its position.</summary>
    public JsonSlice Pass() => Pass(out _);

    /// <summary>Passes the value of the member that was read last, and returns its position.</summary>
    /// <param name="content">What the value contains besides strings, if it is an object or an array.</param>
    public JsonSlice Pass(out ContainerContent content)
    {
        if (IsObject || IsArray)
        {
            return PassContainer(out content);
        }

        content = default;
        var start = _position;
        if (IsText)
        {
            var quotes = _quotes;
            _position = _strings.PassString(ref quotes) + 1;
            _quotes = quotes;
        }
        else
        {
            _position = start + LengthOfScalar(_json[start..]);
        }

        return new(start, _position - start);
    }

    /// <summary>Throws unless the end of the JSON is reached.</summary>
    public void End()
    {
        _position = PassWhiteSpace(_json, _position);
        if (_position < _json.Length)
        {
            throw Unexpected(_position);
        }
    }

    /// <summary>Passes an object or an array, at whose bracket the scanner is. It is the loop that passes most of an event.</summary>
    private JsonSlice PassContainer(out ContainerContent content)
    {
        var json = _json;
        var (position, quotes) = (_position, _quotes);
        var nesting = new Nesting(DeepestNesting - _depth);
        var next = json[position];
        content = default;
        while (true)
        {
            if (!nesting.IsArray)
            {
                next = PassName(json, next, ref position, ref quotes);
            }

            if (next == '"')
            {
                position = _strings.PassString(ref quotes) + 1;
            }
            else
            {
                var isContainer = nesting.TryOpen(next);
                content.Add(next, nesting.Depth);
                position += isContainer ? 1 : LengthOfScalar(json[position..]);
                if (isContainer && (next = Peek(json, ref position)) != nesting.ClosingBracket)
                {
                    continue;
                }
            }

            if (PassClosingBrackets(json, ref position, ref nesting, out next))
            {
                var slice = new JsonSlice(_position, position - _position);
                (_position, _quotes) = (position, quotes);
                return slice;
            }

            Require((byte)',', next, position++);
            next = Peek(json, ref position);
        }
    }

    /// <summary>Passes the name of a member and the colon, and returns the first character of its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte PassName(ReadOnlySpan<byte> json, byte next, ref int position, ref ulong quotes)
    {
        Require((byte)'"', next, position);
        position = _strings.PassString(ref quotes) + 1;
        Require((byte)':', Peek(json, ref position), position++);
        return Peek(json, ref position);
    }

    /// <summary>Passes the brackets that close after a value.</summary>
    /// <returns>Whether the outermost one closed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool PassClosingBrackets(ReadOnlySpan<byte> json, ref int position, ref Nesting nesting, out byte next)
    {
        for (next = Peek(json, ref position); next == nesting.ClosingBracket; next = Peek(json, ref position))
        {
            position++;
            if (nesting.Close())
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Require(byte character, byte next, int position)
    {
        if (next != character)
        {
            throw Unexpected(position);
        }
    }

    /// <summary>Returns the length of a number, <c>true</c>, <c>false</c>, or <c>null</c>.</summary>
    private readonly int LengthOfScalar(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("null"u8) || rest.StartsWith("true"u8))
        {
            return 4;
        }

        return rest.StartsWith("false"u8) ? 5 : LengthOfNumber(rest);
    }

    /// <summary>Returns the length of a number (RFC 8259, section 6).</summary>
    private readonly int LengthOfNumber(ReadOnlySpan<byte> rest)
    {
        var length = rest is [(byte)'-', ..] ? 1 : 0;
        if (length < rest.Length && rest[length] == '0')
        {
            length++;
        }
        else
        {
            length = PassDigits(rest, length);
        }

        if (length < rest.Length && rest[length] == '.')
        {
            length = PassDigits(rest, length + 1);
        }

        if (length < rest.Length && rest[length] is (byte)'e' or (byte)'E')
        {
            length++;
            length = PassDigits(rest, length < rest.Length && rest[length] is (byte)'+' or (byte)'-' ? length + 1 : length);
        }

        return length;
    }

    /// <summary>Returns the position behind the digits, of which there must be one.</summary>
    private readonly int PassDigits(ReadOnlySpan<byte> rest, int start)
    {
        var position = start;
        while (position < rest.Length && char.IsAsciiDigit((char)rest[position]))
        {
            position++;
        }

        return position > start ? position : throw Unexpected(_json.Length - rest.Length + position);
    }

    /// <summary>Returns the next character that is not white space, and moves to it. Events are compact, so it is usually the next character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Peek(ReadOnlySpan<byte> json, ref int position)
    {
        // Compared without sign, so that the compiler omits its own check of the bounds.
        if ((uint)position < (uint)json.Length && json[position] is > (byte)' ' and var next)
        {
            return next;
        }

        position = PassWhiteSpace(json, position);
        return position < json.Length ? json[position] : throw Unexpected(position);
    }

    private static int PassWhiteSpace(ReadOnlySpan<byte> json, int position)
    {
        while (position < json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The brackets that are open within a value. The value itself is treated like the item of an array.</summary>
    /// <param name="deepest">How many brackets can be open.</param>
    private struct Nesting(int deepest)
    {
        /// <summary>A bit for each open bracket, the innermost in the lowest bit: 1 for an array.</summary>
        private ulong _arrays = 1;

        public int Depth { readonly get; private set; }

        public readonly bool IsArray => (_arrays & 1) != 0;

        public readonly byte ClosingBracket => IsArray ? (byte)']' : (byte)'}';

        /// <summary>Opens a bracket, if the character is one.</summary>
        public bool TryOpen(byte character)
        {
            if (character is not ((byte)'{' or (byte)'['))
            {
                return false;
            }

            if (++Depth > deepest)
            {
                throw TooDeep();
            }

            _arrays = (_arrays << 1) | (character == '[' ? 1UL : 0);
            return true;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static JsonException TooDeep() => new($"Nested deeper than {DeepestNesting}.");

        /// <returns>Whether it was the outermost bracket.</returns>
        public bool Close()
        {
            _arrays >>= 1;
            return --Depth == 0;
        }
    }

    // Not inlined, because the type of the exception would load System.Text.Json into every app.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonException Unexpected(int position) => new($"Unexpected or missing character at byte {position}.");
}

/// <summary>The position of a value in an event's JSON.</summary>
internal readonly record struct JsonSlice(int Start, int Length)
{
    /// <summary>The size of a position in memory, in bytes.</summary>
    public const int Size = 2 * sizeof(int);
}

/// <summary>What an object or an array contains besides strings and null.</summary>
internal struct ContainerContent
{
    private bool _hasOther;
    private int _deepestArray;

    /// <summary>Gets whether an object has only members that are strings, lists of strings, or null.</summary>
    public readonly bool IsMapOfTexts => !_hasOther && _deepestArray <= 2;

    /// <summary>Gets whether an array has only items that are strings or null.</summary>
    public readonly bool IsListOfTexts => !_hasOther && _deepestArray <= 1;

    /// <summary>Adds a value that is not a string.</summary>
    /// <param name="first">Its first character.</param>
    /// <param name="depth">How many brackets are open, with that of the value: 1 for the object or array itself.</param>
    public void Add(byte first, int depth)
    {
        if (first == '[')
        {
            _deepestArray = Math.Max(_deepestArray, depth);
        }
        else
        {
            _hasOther |= first != 'n' && !(first == '{' && depth == 1);
        }
    }
}

/// <summary>The characters that end plain text in a JSON string: quotes, backslashes and control characters (RFC 8259, section 7).</summary>
internal static class JsonSpecialCharacters
{
    /// <summary>Returns a mask with a bit for each special character. It is inlined, because a method that passes vectors to another one is not compiled ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mask(Vector128<byte> text)
    {
        var special = Vector128.Equals(text, Vector128.Create((byte)'"'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(text, Vector128.Create((byte)' '));
        return special.ExtractMostSignificantBits();
    }
}
