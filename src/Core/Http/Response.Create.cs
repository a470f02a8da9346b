namespace LambdaEventHandler;

public sealed partial class Response
{
    /// <summary>An answer whose body is serialised: as JSON, unless the app has another serializer.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The answer, with the content type <c>application/json</c>.</returns>
    public static Response Json<T>(T value, int statusCode = 200) =>
        new(statusCode) { ContentType = "application/json", Content = JsonValue.Of(value) };

    /// <summary>An answer of plain text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The answer, with the content type <c>text/plain; charset=utf-8</c>.</returns>
    public static Response Text(string text, int statusCode = 200) => new(statusCode) { Content = text };

    /// <summary>An answer of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">Their type, for example <c>image/png</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The answer.</returns>
    public static Response Binary(ReadOnlyMemory<byte> bytes, string contentType = "application/octet-stream", int statusCode = 200) =>
        new(statusCode) { ContentType = contentType, Content = bytes };

    /// <summary>An answer that sends the client elsewhere (RFC 9110, section 15.4).</summary>
    /// <param name="location">The address, absolute or relative. Characters that an address cannot have are percent-encoded.</param>
    /// <param name="statusCode">The HTTP status: 302 (the default), 301, 303, 307 or 308.</param>
    /// <returns>The answer.</returns>
    public static Response Redirect(string location, int statusCode = 302)
    {
        ArgumentNullException.ThrowIfNull(location);
        var response = new Response(statusCode);
        response.Headers.Append("Location", LocationSyntax.Encode(location));
        return response;
    }

    /// <summary>An answer without a body.</summary>
    /// <returns>The answer, with the status 204.</returns>
    public static Response NoContent() => new(204);
}
