using System.Text;

namespace LambdaEventHandler;

/// <summary>The words of a name: <c>GetHTTPStatus</c> is Get, HTTP, Status. Digits belong to the word before them.</summary>
internal static class PascalCase
{
    /// <summary>The length of the name's first word.</summary>
    public static int FirstWordLength(string name)
    {
        for (var index = 1; index < name.Length; index++)
            if (name[index] == '_' || StartsWord(name, index))
                return index;
        return name.Length;
    }

    /// <summary>The words in lower case, joined with hyphens.</summary>
    public static string ToKebabCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            var isSeparator = name[index] == '_';
            if (text.Length > 0 && text[text.Length - 1] != '-' && (isSeparator || StartsWord(name, index)))
                text.Append('-');
            if (!isSeparator)
                text.Append(char.ToLowerInvariant(name[index]));
        }
        return text.ToString().TrimEnd('-');
    }

    /// <summary>A capital starts a word, unless it is within an acronym, whose last capital starts the next word.</summary>
    private static bool StartsWord(string name, int index) =>
        char.IsUpper(name[index])
        && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
}
