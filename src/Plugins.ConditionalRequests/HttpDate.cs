using System.Globalization;

namespace LambdaEventHandler.ConditionalRequests;

/// <summary>Reads and writes the dates of headers (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, section 5.6.7</see>).</summary>
internal static class HttpDate
{
    private static readonly string[] Formats = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>Writes a date. Fractions of a second are left out.</summary>
    public static string Format(DateTimeOffset date) => date.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);

    /// <summary>Reads a date in the current format or one of the two obsolete ones; null if it is invalid.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        text is not null && DateTimeOffset.TryParseExact(
            text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date)
            ? date
            : null;

    /// <summary>Removes the fractions of a second, which a header doesn't have.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset date) => new(date.Ticks - (date.Ticks % TimeSpan.TicksPerSecond), date.Offset);
}
