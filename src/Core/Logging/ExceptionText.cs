using System.Text;

namespace LambdaEventHandler;

/// <summary>An exception for the log: types and stacks as they are, messages encoded, because a message may hold what a client sent.</summary>
internal static class ExceptionText
{
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            text.Append(current == exception ? "" : " ---> ").Append(current.GetType().FullName).Append(": ").AppendLine(LogText.Encode(current.Message));
            text.AppendLine(current.StackTrace);
        }

        return text.ToString().TrimEnd();
    }
}
