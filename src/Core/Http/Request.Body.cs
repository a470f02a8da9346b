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

    /// <summary>Reads the body as JSON, or with the app's serializer.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="BadRequestException">There is no body, it is no JSON, or it does not fit the type.</exception>
    public T? Json<T>() => (T?)Json(typeof(T), parameter: null);

    /// <param name="type">The type to read.</param>
    /// <param name="parameter">The action's parameter that the body is for, if any: the client is told its name.</param>
    internal object? Json(Type type, string? parameter)
    {
        var body = ReadBody();
        if (body is null || body.Utf8.IsEmpty)
        {
            throw JsonBodyError.Missing(parameter);
        }

        try
        {
            return _host.Serializer.Deserialize(body.Utf8, type);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            // The last two are what a user's converter throws that parses a text.
            throw JsonBodyError.Describe(exception, body, type, parameter);
        }
    }

    /// <summary>Whether there is a body to read.</summary>
    internal bool HasBody => ReadBody() is { } body && !body.Utf8.IsEmpty;

    private RequestBody? ReadBody()
    {
        var body = _body ?? Publish(ref _body, _source.ReadBody(this) ?? RequestBody.None);
        return body == RequestBody.None ? null : body;
    }
}
