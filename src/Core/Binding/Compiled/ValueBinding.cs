using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Reads the values of one place.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueBinding<T>
{
    private readonly ValueSource _source;
    private readonly ValueConverter<T> _converter;

    internal ValueBinding(ValueSource source, ValueConverter<T> converter) => (_source, _converter) = (source, converter);

    /// <summary>Reads a value that must be there.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The value.</returns>
    /// <exception cref="BadRequestException">The value is missing or cannot be read.</exception>
    public T Required(Request request) => TryRead(request, out var value) ? value : throw _source.Missing();

    /// <summary>Reads a value that may be missing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="value">The value, if it is there.</param>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="BadRequestException">The value cannot be read.</exception>
    public bool TryRead(Request request, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (_source.Read(request) is not { } text)
            return false;
        return _converter.TryConvert(text, out value) ? true : throw _source.Unfit(_converter.Expected);
    }

    /// <summary>Reads all values, in the order in which they were sent.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The values; empty if there are none.</returns>
    /// <exception cref="BadRequestException">One of them cannot be read.</exception>
    public T[] All(Request request)
    {
        var texts = _source.ReadAll(request);
        if (texts.Count == 0)
            return [];
        var values = new T[texts.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = _converter.TryConvert(texts[index], out var value) ? value : throw _source.UnfitItem(_converter.Expected);
        return values;
    }
}
