namespace LambdaEventHandler;

/// <summary>
/// Provides methods that validate header names and values, in the way that the library enforces for responses
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5">RFC 9110, section 5</see>).
/// </summary>
public static class HeaderSyntax
{
    // A bit for each ASCII character of a token. SearchValues would be compiled at every cold start, and names are short.
    private const ulong TokenCharactersFrom0 = 0x03FF_6CFA_0000_0000;
    private const ulong TokenCharactersFrom64 = 0x57FF_FFFF_C7FF_FFFE;

    /// <summary>
    /// Determines whether text is a token: a valid header name, cookie name, or HTTP method
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110, section 5.6.2</see>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if the text is a token; <see langword="false"/> if it is empty or contains any other character.</returns>
    public static bool IsToken(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!IsTokenCharacter(character))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    /// <summary>
    /// Determines whether text is a valid header value (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5.5">RFC 9110, section 5.5</see>): visible ASCII
    /// characters, spaces, tabs, and characters from U+00A0, except surrogates and characters whose low byte is CR, LF, or NUL, which become a line break if a
    /// header is truncated to Latin-1.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if the text is a valid value or empty; otherwise, <see langword="false"/>.</returns>
    public static bool IsValue(ReadOnlySpan<char> text) => FindInvalid(text) is null;

    /// <summary>Finds the first character that is not valid in a header value; null if there is none.</summary>
    internal static char? FindInvalid(ReadOnlySpan<char> value)
    {
        while (value.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var index)
        {
            var character = value[index];
            if (!IsValidBeyondAscii(character))
            {
                return character;
            }

            value = value[(index + 1)..];
        }

        return null;
    }

    internal static void CheckName(string name, string kind = "header")
    {
        if (!IsToken(name))
        {
            throw new ArgumentException($"'{LogText.Encode(name ?? "")}' is not a valid {kind} name: use letters, digits and hyphens.", nameof(name));
        }
    }

    internal static void CheckValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (FindInvalid(value) is { } character)
        {
            throw new ArgumentException($"The value of the header {name} has the character U+{(int)character:X4}, which is invalid in a header: remove or encode it, for example with Uri.EscapeDataString.", nameof(value));
        }
    }

    internal static bool HasToken(string list, string token)
    {
        foreach (var range in list.AsSpan().Split(','))
        {
            if (list.AsSpan(range).Trim().Equals(token, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTokenCharacter(char character) =>
        character < 128 && (((character < 64 ? TokenCharactersFrom0 : TokenCharactersFrom64) >> (character & 63)) & 1) != 0;

    private static bool IsValidBeyondAscii(char character) =>
        character == '\t' || (character >= '\u00a0' && !char.IsSurrogate(character) && (character & 0xff) is not ('\r' or '\n' or '\0'));
}
