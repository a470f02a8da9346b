using System.Text;

namespace LambdaEventHandler;

/// <summary>Finds out that JSON doesn't contain a name, without reading its members. Most requests don't have most of the headers that are asked for.</summary>
internal static class JsonNameSearch
{
    private const byte Quote = (byte)'"';

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

        // An escape or a character that is not ASCII can stand for one of the name.
        var last = (byte)name[^1];
        return Contains(json, name, last)
            || (char.IsAsciiLetter((char)last) && Contains(json, name, (byte)(last ^ 0x20)))
            || json.IndexOf("\\u"u8) >= 0
            || !Ascii.IsValid(json);
    }

    /// <summary>Determines whether JSON contains the name with a last character, followed by the quotation mark behind it. Few other texts end with that character.</summary>
    private static bool Contains(ReadOnlySpan<byte> json, string name, byte last)
    {
        ReadOnlySpan<byte> end = [last, Quote];
        var start = 0;
        while (json[start..].IndexOf(end) is >= 0 and var distance)
        {
            start += distance + 1;
            if (start >= name.Length && Ascii.EqualsIgnoreCase(json[(start - name.Length)..start], name))
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
