using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler.Hosting;

/// <summary>
/// Writes the entries of an app without logging providers to the logging of ASP.NET Core. The library's own entries, <c>Warning: Category: text</c>, keep their
/// category, so that filters apply to it.
/// </summary>
internal sealed class ServerLogger(ILoggerFactory loggers) : ILambdaLogger
{
    private const string Category = "LambdaEventHandler";
    private const string Separator = ": ";

    public void Log(string message) => Write(LogLevel.Information, Category, message);

    public void LogLine(string message) => Write(LogLevel.Information, Category, message);

    public void Log(string level, string message)
    {
        var logLevel = Enum.TryParse<LogLevel>(level, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : LogLevel.Information;
        if (!message.StartsWith(level + Separator, StringComparison.Ordinal))
        {
            Write(logLevel, Category, message);
            return;
        }

        var text = message[(level.Length + Separator.Length)..];
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        var (category, entry) = end > 0 && IsCategory(text.AsSpan(0, end)) ? (text[..end], text[(end + Separator.Length)..]) : (Category, text);
        Write(logLevel, category, entry);
    }

    /// <summary>Determines whether text can be a category. Others, which the app makes up, would grow the factory without end.</summary>
    private static bool IsCategory(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '_' or '-' or '+' or '`' or '<' or '>' or ',' or '[' or ']'))
            {
                return false;
            }
        }

        return true;
    }

    // Not a template: the text may have braces.
    private void Write(LogLevel level, string category, string text) =>
        loggers.CreateLogger(category).Log(level, eventId: default, text, exception: null, static (state, _) => state);
}
