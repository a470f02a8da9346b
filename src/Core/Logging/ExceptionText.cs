using System.Collections.ObjectModel;
using System.Text;

namespace LambdaEventHandler;

/// <summary>
/// An exception for the log: types and stacks as they are; messages whole, but encoded line by line, because a message may hold what a client sent.
/// Further lines of a message begin with a bar, so that none of them passes for a log entry or a line of a stack.
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
