using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Formats the scopes of a log entry: <c> => Order:7 => Step:2</c>, the outermost first.</summary>
internal static class LogScopes
{
    private const string Separator = " => ";
    private const string OriginalFormat = "{OriginalFormat}";

    /// <summary>The scopes of loggers that are created without the services of the app.</summary>
    public static IExternalScopeProvider Shared => Holder.Scopes;

    /// <summary>Formats the current scopes.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <returns>The text; empty without scopes. What a client may have sent is encoded.</returns>
    public static string Format(IExternalScopeProvider scopes)
    {
        var found = default(StringBuilder);
        scopes.ForEachScope<object?>((scope, _) => (found ??= new()).Append(Separator).Append(LogText.Encode(Describe(scope))), null);
        return found?.ToString() ?? "";
    }

    /// <summary>A dictionary's own text would be the name of its type; that of a message template is the message.</summary>
    private static string Describe(object? scope) => scope switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs when !pairs.Any(pair => pair.Key == OriginalFormat) =>
            string.Join(", ", pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}"))),
        IEnumerable<KeyValuePair<string, string>> pairs => string.Join(", ", pairs.Select(pair => $"{pair.Key}:{pair.Value}")),
        _ => Convert.ToString(scope, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Created when it is first needed.</summary>
    private static class Holder
    {
        public static readonly LoggerExternalScopeProvider Scopes = new();
    }
}
