using System.Text;

namespace LambdaEventHandler;

/// <summary>The HTTP method and path in a method's name: <c>PutUserProfileAsync</c> is PUT and <c>user-profile</c>.</summary>
internal sealed class ActionName
{
    private const string Async = nameof(Async);

    private ActionName(string? method, string resource)
    {
        Method = method;
        Resource = resource;
    }

    /// <summary>Gets the HTTP method, or null if the first word of the name is not one.</summary>
    public string? Method { get; }

    /// <summary>Gets the rest of the name in kebab-case, or an empty string.</summary>
    public string Resource { get; }

    /// <summary>Reads a method's name.</summary>
    public static ActionName Read(string name)
    {
        var length = PascalCase.FirstWordLength(name);
        var method = MethodOf(name.Substring(0, length));
        var rest = method is null ? name : name.Substring(length);
        if (rest.EndsWith(Async, StringComparison.Ordinal))
        {
            rest = rest.Substring(0, rest.Length - Async.Length);
        }

        return new ActionName(method, PascalCase.ToKebabCase(rest));
    }

    private static string? MethodOf(string word) => word switch
    {
        "Get" => "GET",
        "Post" => "POST",
        "Put" => "PUT",
        "Patch" => "PATCH",
        "Delete" => "DELETE",
        "Head" => "HEAD",
        "Options" => "OPTIONS",
        _ => null,
    };
}

/// <summary>The words of a name: <c>GetHTTPStatus</c> is Get, HTTP, Status. Digits belong to the word before them.</summary>
internal static class PascalCase
{
    /// <summary>Returns the length of the name's first word.</summary>
    public static int FirstWordLength(string name)
    {
        for (var index = 1; index < name.Length; index++)
        {
            if (name[index] == '_' || StartsWord(name, index))
            {
                return index;
            }
        }

        return name.Length;
    }

    /// <summary>Returns the words in lower case, joined with hyphens.</summary>
    public static string ToKebabCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            var isSeparator = name[index] == '_';
            if (text.Length > 0 && text[text.Length - 1] != '-' && (isSeparator || StartsWord(name, index)))
            {
                text.Append('-');
            }

            if (!isSeparator)
            {
                text.Append(char.ToLowerInvariant(name[index]));
            }
        }
        return text.ToString().TrimEnd('-');
    }

    /// <summary>A capital starts a word, unless it is within an acronym, whose last capital starts the next word.</summary>
    private static bool StartsWord(string name, int index) =>
        char.IsUpper(name[index])
        && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
}
