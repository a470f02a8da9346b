using System.Globalization;

namespace LambdaEventHandler;

/// <summary>Reads a point in time. Without an offset it is UTC, as Lambda's clock is, on whichever machine this runs.</summary>
internal sealed class DateTimeOffsetConverter() : ValueConverter<DateTimeOffset>(ExpectedText.DateAndTime)
{
    /// <inheritdoc />
    public override bool TryConvert(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}
