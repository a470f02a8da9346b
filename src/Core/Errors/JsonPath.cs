using System.Text;

namespace LambdaEventHandler;

/// <summary>The paths of values in a JSON body: <c>$.items[0]['unit price']</c> in binding errors, <c>items[0]['unit price']</c> in validation errors.</summary>
internal static class JsonPath
{
    /// <summary>The location of values in the body, and the path of the whole body in binding errors.</summary>
    public const string Body = "body";

    /// <summary>The step for the values of a dictionary, because a client chooses its keys.</summary>
    public const string AnyKey = "*";

    /// <summary>Returns the path of a member.</summary>
    public static string Join(string path, string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or '$' or '*'))
            {
                return $"{path}['{name}']";
            }
        }

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>Converts the path of a binding error to that of a validation error.</summary>
    public static string FromBinding(string path) => path is Body or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$');

    /// <summary>Converts a path to a JSON pointer, as the fragment of a URI. The pointer ends at a dictionary.</summary>
    public static string ToPointer(string path)
    {
        var pointer = new StringBuilder("#");
        var rest = FromBinding(path).AsSpan();
        while (rest.Length > 0)
        {
            var step = NextStep(ref rest);
            if (step is AnyKey)
            {
                break;
            }

            pointer.Append('/').Append(Uri.EscapeDataString(step.ToString().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        }

        return pointer.ToString();
    }

    private static ReadOnlySpan<char> NextStep(ref ReadOnlySpan<char> path)
    {
        var (start, end, closing) = path switch
        {
            ['[', '\'', ..] => (2, path.IndexOf("']", StringComparison.Ordinal), 2),
            ['[', ..] => (1, path.IndexOf(']'), 1),
            ['.', ..] => (1, NameEnd(path, 1), 0),
            _ => (0, NameEnd(path, 0), 0),
        };
        if (end < start)
        {
            (end, closing) = (path.Length, 0);
        }

        var step = path[start..end];
        path = path[(end + closing)..];
        return step;
    }

    private static int NameEnd(ReadOnlySpan<char> path, int start)
    {
        var length = path[start..].IndexOfAny('.', '[');
        return length < 0 ? path.Length : start + length;
    }
}
