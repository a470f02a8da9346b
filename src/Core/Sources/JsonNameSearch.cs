using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace LambdaEventHandler;

/// <summary>Finds out that JSON doesn't contain a name, without reading its members. Most requests don't have most of the headers that are asked for.</summary>
internal static class JsonNameSearch
{
    private const byte Quote = (byte)'"';
    private const byte CaseBit = 0x20;

    /// <summary>Determines whether JSON can contain a name.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">The name, which is not case-sensitive.</param>
    /// <returns><see langword="false"/> if it doesn't; <see langword="true"/> if the members have to be read.</returns>
    public static bool CanContain(ReadOnlySpan<byte> json, string name)
    {
        if (!IsWrittenAsItIs(name))
        {
            return true;
        }

        // The search compares each byte with the next one.
        var lastStart = json.Length - Vector128<byte>.Count - 1;
        for (var start = 0; start < lastStart; start += Vector128<byte>.Count)
        {
            if (CanEnd(json, start, name))
            {
                return true;
            }
        }

        return lastStart < 0 || CanEnd(json, lastStart, name);
    }

    /// <summary>Determines whether a part of the JSON has the end of the name, or something that can stand for a character of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanEnd(ReadOnlySpan<byte> json, int start, string name)
    {
        var bytes = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(json), (nuint)start);
        var next = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(json), (nuint)start + 1);

        // An escape or a character that is not ASCII can stand for one of the name. Only the bytes of the latter have the highest bit.
        var unclear = bytes | (Vector128.Equals(bytes, Vector128.Create((byte)'\\')) & Vector128.Equals(next, Vector128.Create((byte)'u')));

        // Few other texts have the same last character, and the quotation mark behind it.
        var ends = Vector128.Equals(bytes | Vector128.Create(CaseBit), Vector128.Create((byte)(name[^1] | CaseBit))) & Vector128.Equals(next, Vector128.Create(Quote));
        return (unclear | ends).ExtractMostSignificantBits() != 0
            && (unclear.ExtractMostSignificantBits() != 0 || HasEnd(json, start, ends.ExtractMostSignificantBits(), name));
    }

    /// <summary>Determines whether the name ends at one of several places of the JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="start">The start of the part that has the places.</param>
    /// <param name="places">The places in the part, as the bits of a number.</param>
    /// <param name="name">The name.</param>
    private static bool HasEnd(ReadOnlySpan<byte> json, int start, uint places, string name)
    {
        for (; places != 0; places &= places - 1)
        {
            var end = start + BitOperations.TrailingZeroCount(places) + 1;
            if (end >= name.Length && Ascii.EqualsIgnoreCase(json[(end - name.Length)..end], name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a name has only characters that JSON writes as they are, apart from escapes with the number of the character.</summary>
    private static bool IsWrittenAsItIs(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
