using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Binds parameters for code that was written by the compiler. It makes no types at run time, so that trimming and Native AOT see all of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bind
{
    /// <summary>Names a parameter of the route template.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The place of the value.</returns>
    public static TextBinding Route(string name) => new(new ValueSource(BindingSource.Route, name));

    /// <summary>Names a parameter of the query.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The place of the value.</returns>
    public static TextBinding Query(string name) => new(new ValueSource(BindingSource.Query, name));

    /// <summary>Names a header.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The place of the value.</returns>
    public static TextBinding Header(string name) => new(new ValueSource(BindingSource.Header, name));
}

/// <summary>The place of a value in the path, the query or the headers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextBinding
{
    private readonly ValueSource _source;

    internal TextBinding(ValueSource source) => _source = source;

    /// <summary>Reads a type that parses itself.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The binding.</returns>
    public ValueBinding<T> Parsed<T>()
        where T : IParsable<T> =>
        new(_source, ValueConverters.Parsable<T>());

    /// <summary>Reads an enum by its names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The binding.</returns>
    public ValueBinding<T> Named<T>()
        where T : struct, Enum =>
        new(_source, new EnumConverter<T>());

    /// <summary>Reads a URI.</summary>
    /// <returns>The binding.</returns>
    public ValueBinding<Uri> Uri() => new(_source, new UriConverter());
}

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
