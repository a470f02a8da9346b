using System.IO.Hashing;

namespace LambdaEventHandler;

/// <summary>Creates and compares entity tags, for the packages whose projects include this file (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</see>).</summary>
internal static class EntityTags
{
    private const string WeakPrefix = "W/";

    /// <summary>Creates the strong tag of bytes.</summary>
    // Not a cryptographic hash, which would load the operating system's libraries for it.
    public static string Of(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(XxHash128.Hash(bytes))}\"";

    /// <summary>Returns a tag with its quotation marks, which the app can leave out.</summary>
    /// <exception cref="ArgumentException">The text has characters that a tag can't contain.</exception>
    public static string Normalize(string tag)
    {
        var complete = tag.StartsWith('"') || tag.StartsWith(WeakPrefix + "\"", StringComparison.Ordinal) ? tag : $"\"{tag}\"";
        return IsValid(complete) ? complete : throw new ArgumentException("An entity tag contains only visible characters, without spaces and quotation marks, for example v8 or \"v8\".", nameof(tag));
    }

    /// <summary>Determines whether the text is a tag, with its quotation marks.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        text = Opaque(text);
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
        {
            return false;
        }

        foreach (var character in text[1..^1])
        {
            if (character is <= ' ' or '"' or '\u007F')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares two tags: by the strong comparison, both are strong; by the weak one, either can be weak (RFC 9110, section 8.8.3.2).</summary>
    public static bool AreEqual(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool isWeak) =>
        (isWeak || !(IsWeak(one) || IsWeak(other))) && Opaque(one).SequenceEqual(Opaque(other));

    /// <summary>Determines whether a list of tags has a tag, or is <c>*</c>. Of a list that the grammar doesn't allow, only the tags before the error count.</summary>
    /// <param name="lists">The values of <c>If-Match</c> or <c>If-None-Match</c>.</param>
    /// <param name="tag">The current tag; null if there is none.</param>
    /// <param name="exists">Whether there is a current representation, which <c>*</c> stands for.</param>
    /// <param name="isWeak">Whether the weak comparison is used.</param>
    public static bool Contains(IReadOnlyList<string> lists, string? tag, bool exists, bool isWeak)
    {
        foreach (var list in lists)
        {
            if (list.AsSpan().Trim(" \t") is "*" ? exists : tag is not null && Contains(list, tag, isWeak))
            {
                return true;
            }
        }

        return false;
    }

    // A tag can contain commas, so that the list can't be split at them.
    private static bool Contains(ReadOnlySpan<char> list, string tag, bool isWeak)
    {
        for (var rest = list.TrimStart(" \t,"); rest.Length > 0; rest = rest.TrimStart(" \t,"))
        {
            var start = IsWeak(rest) ? WeakPrefix.Length : 0;
            var length = start < rest.Length && rest[start] == '"' ? rest[(start + 1)..].IndexOf('"') : -1;
            if (length < 0)
            {
                return false;
            }

            var end = start + length + 2;
            if (AreEqual(rest[..end], tag, isWeak))
            {
                return true;
            }

            rest = rest[end..].TrimStart(" \t");
            if (rest.Length > 0 && rest[0] != ',')
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsWeak(ReadOnlySpan<char> tag) => tag.StartsWith(WeakPrefix, StringComparison.Ordinal);

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) => IsWeak(tag) ? tag[WeakPrefix.Length..] : tag;
}
