using System.Globalization;

namespace LambdaEventHandler;

/// <summary>Determines whether a client asks for JSON lines, one JSON value on each line (<c>https://jsonlines.org</c>), by its <c>Accept</c> header (RFC 9110, section 12.5.1).</summary>
internal static class JsonLines
{
    private const string Lines = "application/jsonl";
    private const string NewlineDelimited = "application/x-ndjson";

    /// <summary>Determines whether a content type is one of JSON lines.</summary>
    public static bool Is(string contentType) => TypeOf(WithoutParameters(contentType)) is not null;

    /// <summary>Returns the type of JSON lines that the client prefers to JSON; null if there is none.</summary>
    /// <param name="headers">The values of <c>Accept</c>.</param>
    public static string? Choose(IReadOnlyList<string> headers)
    {
        string? chosen = null;
        var ofLines = 0.0;
        Preference json = default;
        for (var index = 0; index < headers.Count; index++)
        {
            foreach (var range in headers[index].AsSpan().Split(','))
            {
                var member = headers[index].AsSpan(range);
                var type = WithoutParameters(member);
                var weight = WeightOf(member);
                if (TypeOf(type) is { } lines && weight > ofLines)
                {
                    (chosen, ofLines) = (lines, weight);
                }

                json = json.Or(type, weight, isAfterLines: chosen is not null);
            }
        }

        return json.Weight > ofLines || (json.Weight == ofLines && json.IsNamedFirst) ? null : chosen;
    }

    private static ReadOnlySpan<char> WithoutParameters(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        return (end < 0 ? text : text[..end]).Trim();
    }

    private static string? TypeOf(ReadOnlySpan<char> type) =>
        Is(type, Lines) ? Lines :
        Is(type, NewlineDelimited) ? NewlineDelimited : null;

    private static bool Is(ReadOnlySpan<char> type, string other) => type.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the weight of a member, from 0 to 1. A member with an invalid weight is ignored.</summary>
    private static double WeightOf(ReadOnlySpan<char> member)
    {
        foreach (var range in member.Split(';'))
        {
            if (member[range].Trim() is ['q' or 'Q', '=', .. var number])
            {
                return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1 ? weight : 0;
            }
        }

        return 1;
    }

    /// <summary>How much the client wants JSON: by the most specific of the members that match it.</summary>
    private readonly record struct Preference(double Weight, int Specificity, bool IsNamedFirst)
    {
        public Preference Or(ReadOnlySpan<char> type, double weight, bool isAfterLines)
        {
            var specificity = Is(type, "application/json") ? 3 : Is(type, "application/*") ? 2 : Is(type, "*/*") ? 1 : 0;
            return specificity > Specificity ? new(weight, specificity, specificity == 3 && !isAfterLines) : this;
        }
    }
}
