using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Creates the response to a request that created something: 201 with its address and the value (RFC 9110, section 15.3.2).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="location">
    /// The address. To a path of the app (<c>/orders/42</c> or <c>~/orders/42</c>), the <see cref="Request.PathBase"/> of the request is added when the response
    /// is sent. Other addresses, absolute or relative, are sent as they are. Characters that an address cannot have are percent-encoded.
    /// </param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <returns>The response.</returns>
    public static Response Created<T>(string location, T value)
    {
        ArgumentNullException.ThrowIfNull(location);
        var encoded = LocationSyntax.Encode(location);
        return Json(value, 201).WithLocation(encoded, Link.ToPath(encoded));
    }

    /// <summary>Creates the response to a request that created something: 201 with its address, which a template describes, and the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TValues">The type of the values of the template's parameters.</typeparam>
    /// <param name="template">
    /// The template, for example <c>{id}</c>, which is relative to the path of the request, or <c>/orders/{id}</c>, which is a path of the app. The
    /// <see cref="Request.PathBase"/> of the request is added when the response is sent.
    /// </param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <param name="values">An object with a property for each parameter of the template (names are compared without case), or a dictionary. The values are percent-encoded.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">A parameter of the template has no value, or the template has a brace without its counterpart.</exception>
    /// <example><c>Response.CreatedAt("{id}", order, new { order.Id })</c></example>
    public static Response CreatedAt<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(string template, T value, TValues values)
        where TValues : notnull
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(values);
        var location = LocationSyntax.Encode(LinkValues<TValues>.Fill(template, values));
        return Json(value, 201).WithLocation(location, Link.ToTemplate(template, location));
    }

    /// <summary>An answer that sends the client elsewhere (RFC 9110, section 15.4).</summary>
    /// <param name="location">
    /// The address, absolute or relative. <c>~/login</c> is a path of the app: the <see cref="Request.PathBase"/> of the request takes the place of <c>~</c>
    /// when the response is sent. Characters that an address cannot have are percent-encoded.
    /// </param>
    /// <param name="statusCode">The HTTP status: 302 (the default), 301, 303, 307 or 308.</param>
    /// <returns>The answer.</returns>
    public static Response Redirect(string location, int statusCode = 302)
    {
        ArgumentNullException.ThrowIfNull(location);
        var encoded = LocationSyntax.Encode(location);
        return new Response(statusCode).WithLocation(encoded, Link.ToApp(encoded));
    }

    /// <summary>An answer without a body.</summary>
    /// <returns>The answer, with the status 204.</returns>
    public static Response NoContent() => new(204);

    private Response WithLocation(string location, Link? link)
    {
        Headers.Append("Location", location);
        Link = link;
        return this;
    }
}
