using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LambdaEventHandler;

/// <summary>Reads any type that parses itself.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ParsableConverter<T>() : ValueConverter<T>(ExpectedText.Of(typeof(T)))
    where T : IParsable<T>
{
    // A type may say that it parsed a text, and give null all the same.
    /// <inheritdoc />
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value) =>
        T.TryParse(text, CultureInfo.InvariantCulture, out value) && value is not null;
}
