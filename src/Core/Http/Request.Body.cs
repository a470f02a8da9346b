using System.Text.Json;

namespace LambdaEventHandler;

public sealed partial class Request
{
    private RequestBody? _body;

    /// <summary>The body as text, decoded from base64 and by the charset of <c>Content-Type</c> (UTF-8 by default); <see langword="null"/> without a body.</summary>
    /// <exception cref="BadRequestException">The event says that the body is base64, and it is not.</exception>
    public string? Body => ReadBody()?.Text;

    /// <summary>The body's bytes; text as UTF-8; <see langword="null"/> without a body.</summary>
    /// <exception cref="BadRequestException">The event says that the body is base64, and it is not.</exception>
    public byte[]? BodyBytes => ReadBody()?.Bytes;

    /// <summary>Reads the body as JSON, or with the app's serializer, whatever its content type is.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="BadRequestException">There is no body, it is not JSON, or it does not fit the type: a <see cref="BindingException"/> that names the members that do not fit.</exception>
    public T? Json<T>()
    {
        var value = Json(typeof(T), out var failure);
        return failure is null ? (T?)value : throw failure;
    }

    /// <summary>Reads the body with the app's serializer.</summary>
    /// <param name="type">The type to read.</param>
    /// <param name="failure">What is wrong with the body, or null.</param>
    internal object? Json(Type type, out BindingException? failure)
    {
        failure = null;
        var body = ReadBody();
        if (body is null || body.Utf8.IsEmpty)
        {
            failure = JsonBodyError.Missing();
            return null;
        }

        try
        {
            return _host.Serializer.Deserialize(body.Utf8, type);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            // The last two are what a user's converter throws that parses a text.
            failure = JsonBodyError.Describe(exception, body, type, _host.Serializer);
            return null;
        }
    }

    /// <summary>Whether there is a body to read.</summary>
    internal bool HasBody => ReadBody() is { } body && !body.Utf8.IsEmpty;

    /// <summary>Whether the app's serializer reads bodies of the request's content type. A body without one is read.</summary>
    internal bool HasReadableMediaType =>
        (ReadableMediaTypes == MediaTypes.Json && _source.IsSingleHeader("Content-Type", MediaTypes.Json[0]))
            || Headers["Content-Type"] is not { } contentType
            || string.IsNullOrWhiteSpace(contentType)
            || MediaTypes.Match(ReadableMediaTypes, contentType);

    /// <summary>The media types that the app's serializer reads.</summary>
    internal IReadOnlyList<string> ReadableMediaTypes => _host.Serializer.ReadableMediaTypes;

    private RequestBody? ReadBody()
    {
        var body = _body ?? Publish(ref _body, _source.ReadBody(this) ?? RequestBody.None);
        return body == RequestBody.None ? null : body;
    }
}
