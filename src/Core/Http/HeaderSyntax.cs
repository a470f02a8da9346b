using System.Buffers;

namespace LambdaEventHandler;

/// <summary>What RFC 9110, section 5, allows in a header.</summary>
internal static class HeaderSyntax
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static void CheckName(string name, string kind = "header")
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            throw new ArgumentException($"'{LogText.Encode(name ?? "")}' is no {kind} name: use letters, digits and hyphens.", nameof(name));
        }
    }

    public static void CheckValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or '\x7f')
            {
                throw new ArgumentException($"The value of the header {name} has the control character U+{(int)character:X4}: remove or encode it.", nameof(value));
            }
        }
    }

    public static bool HasToken(string list, string token)
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
}
