using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>Encodes text from a client for a log line, so that a line break can't forge a log entry.</summary>
internal static class LogText
{
    private const int LongestText = 1024;

    /// <summary>Returns the text with control characters and line separators as <c>\uXXXX</c>, truncated after 1,024 characters.</summary>
    public static string Encode(string text) => Encode(text, LongestText);

    public static string Encode(string text, int longest)
    {
        if (text.Length <= longest && !HasUnsafe(text))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var character in Start(text, longest))
        {
            if (IsUnsafe(character))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                encoded.Append(character);
            }
        }

        return text.Length > longest ? encoded.Append('…').ToString() : encoded.ToString();
    }

    private static ReadOnlySpan<char> Start(string text, int longest) =>
        text.Length <= longest ? text :
        char.IsSurrogatePair(text, longest - 1) ? text.AsSpan(0, longest - 1) : text.AsSpan(0, longest);

    private static bool HasUnsafe(string text)
    {
        foreach (var character in text)
        {
            if (IsUnsafe(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029';
}

/// <summary>
/// Formats an exception for the log: types and stack traces are unchanged. Messages are complete, but each line is encoded, because a message can contain client
/// input. The second and later lines of a message begin with a bar, so that none of them looks like a log entry or a line of a stack trace.
/// </summary>
internal static class ExceptionText
{
    private const string FurtherLine = "  | ";

    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        Append(exception, text);
        return text.ToString().TrimEnd();
    }

    private static void Append(Exception exception, StringBuilder text)
    {
        text.Append(exception.GetType().FullName).Append(": ");
        AppendMessage(exception.Message, text);
        text.AppendLine().AppendLine(exception.StackTrace);
        foreach (var inner in InnerOf(exception))
        {
            text.Append(" ---> ");
            Append(inner, text);
        }
    }

    private static void AppendMessage(string? message, StringBuilder text)
    {
        var isFirst = true;
        foreach (var line in (message ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            if (!isFirst)
            {
                text.AppendLine().Append(FurtherLine);
            }

            text.Append(LogText.Encode(line, int.MaxValue));
            isFirst = false;
        }
    }

    private static ReadOnlyCollection<Exception> InnerOf(Exception exception) => exception switch
    {
        AggregateException aggregate => aggregate.InnerExceptions,
        { InnerException: { } inner } => new([inner]),
        _ => ReadOnlyCollection<Exception>.Empty,
    };
}
