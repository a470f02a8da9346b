using System.Collections.ObjectModel;
using System.Text;

namespace LambdaEventHandler;

/// <summary>An exception for the log: types and stacks as they are, messages encoded, because a message may hold what a client sent.</summary>
internal static class ExceptionText
{
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        Append(exception, text);
        return text.ToString().TrimEnd();
    }

    private static void Append(Exception exception, StringBuilder text)
    {
        text.Append(exception.GetType().FullName).Append(": ").AppendLine(LogText.Encode(exception.Message)).AppendLine(exception.StackTrace);
        foreach (var inner in InnerOf(exception))
        {
            text.Append(" ---> ");
            Append(inner, text);
        }
    }

    private static ReadOnlyCollection<Exception> InnerOf(Exception exception) => exception switch
    {
        AggregateException aggregate => aggregate.InnerExceptions,
        { InnerException: { } inner } => new([inner]),
        _ => ReadOnlyCollection<Exception>.Empty,
    };
}
