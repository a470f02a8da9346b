namespace LambdaEventHandler.SwaggerUi;

/// <summary>
/// The paths of the page and of the document within the app. They have only characters that need no encoding in a URL or in HTML, so that the decoded path of a
/// request can be compared with them, and links can be made of them.
/// </summary>
internal static class PagePath
{
    /// <summary>Returns what has to be changed in a path, or null if it is valid.</summary>
    public static string? FindProblem(string? path)
    {
        if (path is not ['/', _, ..] || path.EndsWith('/'))
        {
            return "set a path that starts with a slash, has at least one segment, and doesn't end with a slash";
        }

        foreach (var segment in path[1..].Split('/'))
        {
            if (segment is "" or "." or "..")
            {
                return "set a path without empty segments, '.', and '..'";
            }

            foreach (var character in segment)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_' or '~'))
                {
                    return "set a path of letters, digits, '-', '.', '_', '~', and slashes";
                }
            }
        }

        return null;
    }

    /// <summary>Determines whether a path is another path or below it.</summary>
    public static bool IsBelow(ReadOnlySpan<char> path, ReadOnlySpan<char> other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] == '/');
}
