using System.Text;

namespace LambdaEventHandler;

/// <summary>Finds out that JSON doesn't contain a name, without reading its members. Most requests don't have most of the headers that are asked for.</summary>
internal static class JsonNameSearch
{
    // How rare each letter from a to z is in headers; the rarest has 25.
    private static ReadOnlySpan<byte> Rarities => [2, 16, 8, 10, 0, 15, 17, 9, 4, 23, 21, 11, 12, 5, 3, 13, 24, 6, 7, 1, 14, 18, 20, 22, 19, 25];

    /// <summary>Determines whether JSON can contain a name.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">The name, which is not case-sensitive.</param>
    /// <returns><see langword="false"/> if it doesn't; <see langword="true"/> if the members have to be read.</returns>
    public static bool CanContain(ReadOnlySpan<byte> json, string name)
    {
        var at = FindRarest(name);

        // An escape or a character that is not ASCII can stand for one of the name.
        return at < 0 || json.IndexOf("\\u"u8) >= 0 || !Ascii.IsValid(json) || Contains(json, name, at);
    }

    private static bool Contains(ReadOnlySpan<byte> json, string name, int at)
    {
        var (lower, upper) = ((byte)(name[at] | 0x20), (byte)(name[at] & ~0x20));
        var end = json.Length - name.Length + at + 1;
        for (var next = at; next < end; next++)
        {
            var distance = json[next..end].IndexOfAny(lower, upper);
            if (distance < 0)
            {
                return false;
            }

            next += distance;
            if (Ascii.EqualsIgnoreCase(json.Slice(next - at, name.Length), name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the position of the letter that is rarest elsewhere, so that few places are compared; -1 for a name without letters, or with characters that JSON can escape.</summary>
    private static int FindRarest(string name)
    {
        var (rarest, found) = (-1, -1);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (char.IsAsciiLetter(character))
            {
                var rarity = Rarities[(character | 0x20) - 'a'];
                (rarest, found) = rarity > rarest ? (rarity, i) : (rarest, found);
            }
            else if (!char.IsAsciiDigit(character) && character is not ('-' or '_'))
            {
                return -1;
            }
        }

        return found;
    }
}
