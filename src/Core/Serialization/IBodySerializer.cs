using System.Buffers;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>
/// Defines a serializer for the values that actions return, including the built-in error bodies, and for request bodies. Implementations must be thread-safe.
/// The serializer is not called for a response whose body is text, bytes, or a stream.
/// </summary>
public interface IBodySerializer
{
    /// <summary>Serializes a value to UTF-8 text.</summary>
    /// <param name="value">The value to serialize, or <see langword="null"/>.</param>
    /// <param name="output">The writer that receives the text.</param>
    void Serialize(object? value, IBufferWriter<byte> output);

    /// <summary>
    /// Serializes a value as a declared type to UTF-8 text. The library calls this method for values whose type the app declares, as in
    /// <see cref="Response.Json{T}(T, int)"/>. The default implementation ignores the declared type.
    /// </summary>
    /// <param name="value">The value to serialize, or <see langword="null"/>.</param>
    /// <param name="declaredType">The declared type, of which the value is an instance. <see cref="object"/> means that the run-time type decides.</param>
    /// <param name="output">The writer that receives the text.</param>
    void Serialize(object? value, Type declaredType, IBufferWriter<byte> output) => Serialize(value, output);

    /// <summary>Gets the media types of the request bodies that the serializer reads. An action with a body parameter returns 415 for any other type.</summary>
    /// <value>
    /// The default is <c>application/json</c>, <c>text/json</c> and <c>*/*+json</c>. <c>*/*+xml</c> stands for every type with that suffix,
    /// <c>*/*</c> for every type. A body without a content type is always read.
    /// </value>
    IReadOnlyList<string> ReadableMediaTypes => MediaTypes.Json;

    /// <summary>Deserializes the body of a request.</summary>
    /// <param name="body">The UTF-8 text of the body.</param>
    /// <param name="type">The type to deserialize.</param>
    /// <returns>The deserialized value.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// The body is invalid for the type. The client gets 400. The same applies to <see cref="FormatException"/>, <see cref="OverflowException"/>,
    /// <see cref="ArgumentException"/>, <see cref="InvalidOperationException"/> (not <see cref="ObjectDisposedException"/>), <see cref="NotSupportedException"/> and
    /// <see cref="KeyNotFoundException"/>, which converters can throw.
    /// </exception>
    object? Deserialize(ReadOnlySpan<byte> body, Type type);
}

/// <summary>
/// Defines a serializer that reads and writes bodies as System.Text.Json does with certain options, so that packages can describe the bodies. The serializer of
/// the library implements it.
/// </summary>
public interface IJsonBodySerializer : IBodySerializer
{
    /// <summary>Gets the options, with metadata for the types of all bodies.</summary>
    JsonSerializerOptions Options { get; }
}

/// <summary>A serializer that can also write what comes item by item: <see cref="IAsyncEnumerable{T}"/>.</summary>
internal interface IAsyncBodySerializer
{
    bool IsAsync(object value, Type? declaredType);

    Task SerializeAsync(object value, Type? declaredType, Stream output);

    /// <summary>Creates a writer for items, which the caller writes one by one.</summary>
    /// <param name="output">The writer that receives the text.</param>
    /// <param name="isIndented">Whether the text is indented; null to use the options.</param>
    Utf8JsonWriter CreateWriter(IBufferWriter<byte> output, bool? isIndented);

    /// <summary>Writes an item as its declared type.</summary>
    void Serialize(object? value, Type declaredType, Utf8JsonWriter writer);
}
