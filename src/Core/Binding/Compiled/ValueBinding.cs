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

    /// <summary>Reads a required value. If it is missing or invalid, an error is recorded.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <returns>The value; the default of its type if an error was recorded.</returns>
    public T Required(ref BindingContext binding)
    {
        if (_source.Read(binding.Request) is { } text)
        {
            return Convert(text, ref binding, out var value) ? value : default!;
        }

        binding.Add(_source.Missing());
        return default!;
    }

    /// <summary>Reads an optional value. If it is invalid, an error is recorded.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <param name="value">The value, if there is one.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryRead(ref BindingContext binding, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return _source.Read(binding.Request) is { } text && Convert(text, ref binding, out value);
    }

    /// <summary>Reads all values, in the order in which they were sent. If one of them is invalid, an error is recorded.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <returns>The values; empty if there are none or an error was recorded.</returns>
    public T[] All(ref BindingContext binding)
    {
        var texts = _source.ReadAll(binding.Request);
        if (texts.Count == 0)
        {
            return [];
        }

        var values = new T[texts.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (!_converter.TryConvert(texts[index], out var value))
            {
                binding.Add(_source.UnfitItem(_converter.Expected));
                return [];
            }

            values[index] = value;
        }

        return values;
    }

    private bool Convert(string text, ref BindingContext binding, [MaybeNullWhen(false)] out T value)
    {
        if (_converter.TryConvert(text, out value))
        {
            return true;
        }

        binding.Add(_source.Unfit(_converter.Expected));
        return false;
    }
}
