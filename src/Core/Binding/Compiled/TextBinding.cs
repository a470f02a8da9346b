using System.ComponentModel;

namespace LambdaEventHandler;

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
