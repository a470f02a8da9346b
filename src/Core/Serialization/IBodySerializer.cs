using System.Buffers;

namespace LambdaEventHandler;

/// <summary>
/// Writes the values that actions return, the built-in error bodies included, and reads JSON bodies. Used by any number of requests at once.
/// The body of a <see cref="Response"/> that already is text or bytes never reaches it.
/// </summary>
public interface IBodySerializer
{
    /// <summary>Writes a value as UTF-8 text.</summary>
    /// <param name="value">The value, possibly <see langword="null"/>.</param>
    /// <param name="output">Where the text goes, byte for byte.</param>
    void Serialize(object? value, IBufferWriter<byte> output);

    /// <summary>Gets the media types of the request bodies that the serializer reads. An action with a body parameter answers others with 415.</summary>
    /// <value>
    /// The default is <c>application/json</c>, <c>text/json</c> and <c>*/*+json</c>. <c>*/*+xml</c> stands for every type with that suffix,
    /// <c>*/*</c> for every type. A body without a content type is always read.
    /// </value>
    IReadOnlyList<string> ReadableMediaTypes => MediaTypes.Json;

    /// <summary>Reads a value from the body of a request.</summary>
    /// <param name="body">The body's UTF-8 text.</param>
    /// <param name="type">The type to read.</param>
    /// <returns>The value.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// The body does not fit the type; the client is told so with 400. The same holds for <see cref="FormatException"/>, <see cref="OverflowException"/>,
    /// <see cref="ArgumentException"/>, <see cref="InvalidOperationException"/> (not <see cref="ObjectDisposedException"/>), <see cref="NotSupportedException"/> and
    /// <see cref="KeyNotFoundException"/>, which converters throw.
    /// </exception>
    object? Deserialize(ReadOnlySpan<byte> body, Type type);
}

/// <summary>A serializer that can also write what comes item by item: <see cref="IAsyncEnumerable{T}"/>.</summary>
internal interface IAsyncBodySerializer
{
    bool IsAsync(object value);

    Task SerializeAsync(object value, Stream output);
}
