using System.Globalization;

namespace LambdaEventHandler;

/// <summary>Reads a date and time, and keeps its kind: "Z" stays UTC.</summary>
internal sealed class DateTimeConverter() : ValueConverter<DateTime>(ExpectedText.DateAndTime)
{
    /// <inheritdoc />
    public override bool TryConvert(string text, out DateTime value) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out value);
}
