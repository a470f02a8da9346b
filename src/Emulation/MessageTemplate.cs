using System.Globalization;
using System.Text.RegularExpressions;

namespace LambdaEventHandler.Emulation;

/// <summary>Replaces the placeholders of a message, <c>{name}</c> or <c>{0:format}</c>, with the arguments from left to right, as Lambda's runtime does.</summary>
internal static partial class MessageTemplate
{
    public static string Fill(string message, object?[]? args)
    {
        var next = 0;
        return args is not { Length: > 0 } ? message : Hole().Replace(message, hole => next < args.Length ? Format(args[next++], hole.Groups["format"].Value) : hole.Value);
    }

    private static string Format(object? value, string format) =>
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "null";

    [GeneratedRegex(@"\{@?\w+(:(?<format>[^{}]+))?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
