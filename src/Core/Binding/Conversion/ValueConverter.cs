using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Reads one value of a type from text, with the invariant culture.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class ValueConverter<T>(string expected) : IValueConverter
{
    /// <inheritdoc />
    public string Expected { get; } = expected;

    /// <summary>Reads the value; false if the text is none.</summary>
    public abstract bool TryConvert(string text, [MaybeNullWhen(false)] out T value);

    /// <inheritdoc />
    public bool TryConvertObject(string text, [NotNullWhen(true)] out object? value)
    {
        var isValue = TryConvert(text, out var typed);
        value = isValue ? typed : null;
        return isValue && value is not null;
    }

    // Here the element's type is known, so that a collection of a common type needs no generic type to be made at run time.
    /// <inheritdoc />
    public ParameterBinder ToCollectionBinder(ValueSource source, CollectionForm form, bool isOptional) =>
        new CollectionBinder<T>(new ValueBinding<T>(source, this), form, isOptional);
}
