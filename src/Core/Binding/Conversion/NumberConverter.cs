using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace LambdaEventHandler;

/// <summary>Reads numbers with a fraction: by themselves they would take "1,5" for 15, and "NaN" and "1e999" for numbers.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
internal sealed class NumberConverter<T>() : ValueConverter<T>("a number")
    where T : INumberBase<T>
{
    /// <inheritdoc />
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value) =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);
}
