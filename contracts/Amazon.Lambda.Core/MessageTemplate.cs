using System.Globalization;
using System.Text.RegularExpressions;

namespace Amazon.Lambda.Core;

/// <summary>A message with named or numbered holes, <c>"took {Elapsed} of {1:N0}"</c>, as log messages have them.</summary>
internal static partial class MessageTemplate
{
    public static string Format(string message, object[] args)
    {
        if (string.IsNullOrEmpty(message) || args is null or [])
            return message;

        var next = 0;
        return Token().Replace(message, token => token.Value switch
        {
            "{{" => "{",
            "}}" => "}",
            _ => Fill(token, args, ref next),
        });
    }

    private static string Fill(Match hole, object[] args, ref int next)
    {
        var index = int.TryParse(hole.Groups["name"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : next++;
        return index < args.Length
            ? string.Format(CultureInfo.InvariantCulture, $"{{0{hole.Groups["layout"].Value}}}", args[index])
            : hole.Value;
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>[^{},:]+)(?<layout>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
