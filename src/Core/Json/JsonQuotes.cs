using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// The first stage of scanning JSON: it finds the quotation marks that begin and end strings, and validates what is between them (RFC 8259, section 7). The
/// second stage, <see cref="JsonScanner"/>, validates everything outside of strings, and jumps from the beginning of a string to its end.
/// </summary>
/// <remarks>
/// <para>
/// Most of an event is text in strings, and most strings are short. Searching each string for its end would start hundreds of searches, each of which ends in a
/// branch that the processor can't predict. Instead, the JSON is classified in blocks of 64 bytes, whatever is in them. The result is a bitmap: bit <c>i</c> is set
/// if byte <c>i</c> of the block is a quotation mark that isn't escaped. The end of a string is the lowest bit, which is one instruction.
/// </para>
/// <code>
/// bytes           {"path":"\/a\"b","x":1}
/// quotes          .1....1.1......1.1.1...
/// </code>
/// <para>
/// A block with a backslash or a control character takes another path (<see cref="Inspect"/>), which works on bitmaps, too: which characters are escaped, and which
/// bytes are within strings. This is the first stage of simdjson ("Parsing Gigabytes of JSON per Second", 2019), without its bitmaps of structural characters: the
/// second stage validates the few bytes between strings one by one.
/// </para>
/// <para>The code uses vectors of 128 bits, which all processors of Lambda have, and which code that is compiled ahead of time may use without a check.</para>
/// </remarks>
/// <param name="json">The JSON.</param>
internal ref struct JsonQuotes(ReadOnlySpan<byte> json)
{
    private const int BlockLength = 64;

    // Bits 0, 2, 4, ...
    private const ulong EvenBits = 0x5555_5555_5555_5555;

    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>The position of the current block; the next one is 64 bytes behind it.</summary>
    private int _start = -BlockLength;

    /// <summary>All bits if the next block begins within a string; otherwise, 0.</summary>
    private ulong _continuesString;

    /// <summary>1 if the last character of the current block is a backslash that escapes the first one of the next block; otherwise, 0.</summary>
    private ulong _continuesEscape;

    /// <summary>Passes the next string, and returns the position of the quotation mark that ends it.</summary>
    /// <param name="quotes">
    /// The quotation marks of the current block that were not passed yet; 0 at the beginning. The caller keeps them in a local variable, and thereby in a register.
    /// </param>
    /// <exception cref="JsonException">The string doesn't end, or contains a control character or an invalid escape.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PassString(ref ulong quotes)
    {
        if (quotes == 0)
        {
            quotes = MoveToQuotes();
        }

        quotes &= quotes - 1;
        if (quotes == 0)
        {
            quotes = MoveToQuotes();
        }

        var end = _start + BitOperations.TrailingZeroCount(quotes);
        quotes &= quotes - 1;
        return end;
    }

    /// <summary>Moves to the next block with quotation marks, and returns them.</summary>
    private ulong MoveToQuotes()
    {
        while (true)
        {
            _start += BlockLength;
            if (_start >= _json.Length)
            {
                throw Invalid("no end");
            }

            var rest = _json[_start..];
            var quotes = rest.Length >= BlockLength ? Classify(ref MemoryMarshal.GetReference(rest)) : ClassifyLast(rest);
            if (quotes != 0)
            {
                return quotes;
            }
        }
    }

    /// <summary>Classifies the last bytes, which are fewer than a block, or a short JSON. The block is filled up with spaces, without Span.Fill, which would be compiled at every cold start.</summary>
    private ulong ClassifyLast(ReadOnlySpan<byte> rest)
    {
        Span<byte> block = stackalloc byte[BlockLength];
        var spaces = Vector128.Create((byte)' ');
        ref var start = ref MemoryMarshal.GetReference(block);
        spaces.StoreUnsafe(ref start);
        spaces.StoreUnsafe(ref start, 16);
        spaces.StoreUnsafe(ref start, 32);
        spaces.StoreUnsafe(ref start, 48);
        rest.CopyTo(block);
        return Classify(ref start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Classify(ref byte block)
    {
        var first = Vector128.LoadUnsafe(ref block);
        var second = Vector128.LoadUnsafe(ref block, 16);
        var third = Vector128.LoadUnsafe(ref block, 32);
        var fourth = Vector128.LoadUnsafe(ref block, 48);
        var quote = Vector128.Create((byte)'"');
        var quotes = Bits(Vector128.Equals(first, quote), Vector128.Equals(second, quote), Vector128.Equals(third, quote), Vector128.Equals(fourth, quote));
        if ((Special(first) | Special(second) | Special(third) | Special(fourth)) != Vector128<byte>.Zero || _continuesEscape != 0)
        {
            return Inspect(ref block, quotes);
        }

        _continuesString ^= 0UL - (ulong)(BitOperations.PopCount(quotes) & 1);
        return quotes;
    }

    /// <summary>Classifies a block that has backslashes or control characters, or whose first character is escaped.</summary>
    /// <remarks>It loads the block again: a method that passes vectors to another one is not compiled ahead of time.</remarks>
    private ulong Inspect(ref byte block, ulong quotes)
    {
        var first = Vector128.LoadUnsafe(ref block);
        var second = Vector128.LoadUnsafe(ref block, 16);
        var third = Vector128.LoadUnsafe(ref block, 32);
        var fourth = Vector128.LoadUnsafe(ref block, 48);
        var backslash = Vector128.Create((byte)'\\');
        var backslashes = Bits(Vector128.Equals(first, backslash), Vector128.Equals(second, backslash), Vector128.Equals(third, backslash), Vector128.Equals(fourth, backslash));
        var escaped = FindEscaped(backslashes);
        CheckEscapes(escaped & ~quotes & ~backslashes);
        quotes &= ~escaped;

        var space = Vector128.Create((byte)' ');
        var controls = Bits(Vector128.LessThan(first, space), Vector128.LessThan(second, space), Vector128.LessThan(third, space), Vector128.LessThan(fourth, space));
        var within = TogglesOf(quotes) ^ _continuesString;
        _continuesString = (ulong)((long)within >> 63);
        if ((controls & within) != 0)
        {
            throw Invalid("a control character", _start + BitOperations.TrailingZeroCount(controls & within));
        }

        return quotes;
    }

    /// <summary>Returns the bits of the characters that a backslash escapes. In a row of backslashes, every second one is escaped.</summary>
    private ulong FindEscaped(ulong backslashes)
    {
        // A backslash that is escaped itself does not escape the next character.
        backslashes &= ~_continuesEscape;
        var following = (backslashes << 1) | _continuesEscape;

        // Adding the first bit of a row to the row carries to the bit behind it. Rows that begin at an odd bit thereby get the other parity.
        var oddStarts = backslashes & ~EvenBits & ~following;
        var carried = oddStarts + backslashes;
        _continuesEscape = carried < backslashes ? 1UL : 0;
        return (EvenBits ^ (carried << 1)) & following;
    }

    /// <summary>Throws unless the characters, which a backslash escapes, are those that may be escaped.</summary>
    private readonly void CheckEscapes(ulong escaped)
    {
        for (; escaped != 0; escaped &= escaped - 1)
        {
            var position = _start + BitOperations.TrailingZeroCount(escaped);
            var isValid = _json[Math.Min(position, _json.Length)..] switch
            {
                [(byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => true,
                [(byte)'u', var a, var b, var c, var d, ..] => IsHex(a) && IsHex(b) && IsHex(c) && IsHex(d),
                _ => false,
            };
            if (!isValid)
            {
                throw Invalid("an invalid escape", position - 1);
            }
        }
    }

    /// <summary>Returns the bits from each odd quotation mark to the one before the next quotation mark: bit <c>i</c> is the exclusive or of the bits up to <c>i</c>.</summary>
    private static ulong TogglesOf(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        return quotes ^ (quotes << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> text) =>
        Vector128.Equals(text, Vector128.Create((byte)'\\')) | Vector128.LessThan(text, Vector128.Create((byte)' '));

    /// <summary>Returns a bit for each byte that is not 0. All bits of such a byte are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Vector128<byte> fourth)
    {
        if (AdvSimd.Arm64.IsSupported)
        {
            // There is no instruction for the highest bits. Each byte keeps the bit of its place, and neighbors are added three times.
            var places = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
            var low = AdvSimd.Arm64.AddPairwise(first & places, second & places);
            var high = AdvSimd.Arm64.AddPairwise(third & places, fourth & places);
            var sums = AdvSimd.Arm64.AddPairwise(low, high);
            return AdvSimd.Arm64.AddPairwise(sums, sums).AsUInt64().ToScalar();
        }

        return first.ExtractMostSignificantBits()
            | ((ulong)second.ExtractMostSignificantBits() << 16)
            | ((ulong)third.ExtractMostSignificantBits() << 32)
            | ((ulong)fourth.ExtractMostSignificantBits() << 48);
    }

    private static bool IsHex(byte character) => char.IsAsciiHexDigit((char)character);

    // Not inlined, because the type of the exception would load System.Text.Json into every app.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonException Invalid(string problem, int? position = null) =>
        new(position is null ? $"A string has {problem}." : $"A string has {problem} at byte {position}.");
}
