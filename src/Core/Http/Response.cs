using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>
/// Represents an HTTP response: status, content type, headers, cookies, and body
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-3.4">RFC 9110, section 3.4</see>). It is not thread-safe.
/// </summary>
public sealed class Response
{
    private string? _contentType;
    private ResponseHeaders? _headers;
    private ResponseCookies? _cookies;
    private Dictionary<object, object?>? _items;
    private int _statusCode;

    /// <summary>Initializes a new instance of the <see cref="Response"/> class without a body.</summary>
    /// <param name="statusCode">The HTTP status code, from 200 to 599. The default is 200.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    public Response(int statusCode = 200) => StatusCode = statusCode;

    internal Response(int statusCode, ResponseHeaders headers)
        : this(statusCode) => _headers = headers;

    /// <summary>Gets or sets the HTTP status code (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</see>).</summary>
    /// <value>A number from 200 to 599. The default is 200. Event sources can't send informational statuses (1xx).</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 200 or greater than 599.</exception>
    public int StatusCode
    {
        get => _statusCode;
        set => _statusCode = value is >= HttpStatus.Lowest and <= HttpStatus.Highest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, HttpStatus.Rule);
    }

    /// <summary>
    /// Gets or sets the content type of the body
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3">RFC 9110, section 8.3</see>). A <c>Content-Type</c> in <see cref="Headers"/> takes
    /// precedence.
    /// </summary>
    /// <value>
    /// If the value is <see langword="null"/>, the default, the response is sent as <c>text/plain; charset=utf-8</c> for text, as
    /// <c>application/octet-stream</c> for bytes and streams, and as <c>application/json</c> for serialized values.
    /// </value>
    /// <exception cref="ArgumentException">The value contains a character that is not valid in a header (see <see cref="HeaderSyntax.IsValue"/>).</exception>
    public string? ContentType
    {
        get => _headers?["Content-Type"] ?? _contentType;
        set
        {
            if (value is not null)
            {
                HeaderSyntax.CheckValue("Content-Type", value);
            }

            _contentType = value;
        }
    }

    /// <summary>Gets the headers.</summary>
    public ResponseHeaders Headers => _headers ??= new();

    /// <summary>Gets the cookies that the response sets.</summary>
    public ResponseCookies Cookies => _cookies ??= new();

    /// <summary>Gets or sets the body.</summary>
    /// <value>
    /// The default is <see cref="ResponseBody.None"/>. Strings, byte arrays, memory, and streams convert implicitly; use
    /// <see cref="ResponseBody.FromValue{T}(T)"/> for a value to serialize.
    /// </value>
    public ResponseBody Body { get; set; }

    /// <summary>Gets the data that behaviors share about this response. It is not sent.</summary>
    public IDictionary<object, object?> Items => _items ??= [];

    /// <summary>Gets an item without creating <see cref="Items"/> if no behavior has set one.</summary>
    /// <param name="key">The key of the item.</param>
    /// <param name="value">When this method returns, the item, or <see langword="null"/> if there is none.</param>
    /// <returns><see langword="true"/> if there is an item with the key; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool TryGetItem(object key, out object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        value = null;
        return _items is not null && _items.TryGetValue(key, out value);
    }

    /// <summary>Gets the unhandled exception that caused this response. It is not sent.</summary>
    /// <value><see langword="null"/> for every other response.</value>
    public Exception? Exception { get; init; }

    /// <summary>Gets a value that indicates whether the body is sent as base64, which the JSON of event sources requires for anything but plain text.</summary>
    /// <value>
    /// <see langword="true"/> for bytes, and for text with a <c>Content-Encoding</c> header; otherwise, <see langword="false"/>. The library encodes the body
    /// when it sends it.
    /// </value>
    public bool IsBase64Encoded => Body.Kind switch
    {
        ResponseBodyKind.Bytes => true,
        ResponseBodyKind.Text => HasHeaders && Headers.Contains("Content-Encoding"),
        _ => false,
    };

    /// <summary>Gets or sets the location within the app that <c>Location</c> has, as long as the path base of the request is not put before it.</summary>
    internal Link? Link { get; set; }

    internal bool HasHeaders => _headers is { Count: > 0 };

    internal bool HasCookies => _cookies is { Count: > 0 };

    /// <summary>Returns the bytes of the body; text as UTF-8. Outside error handling every body is text or bytes.</summary>
    /// <returns>The bytes, which are not copied if the body has them already. Empty without a body.</returns>
    /// <exception cref="InvalidOperationException">The body is a value that is not serialized yet, or a stream that is not read yet.</exception>
    public ReadOnlyMemory<byte> GetBodyBytes() => Body.GetSentBytes();

    /// <summary>Puts what precedes the app's path in the URL back into the location, unless the header was changed in the meantime.</summary>
    internal void ResolveLink(Request request)
    {
        if (Link is { } link && string.Equals(Headers["Location"], link.Text, StringComparison.Ordinal))
        {
            Headers["Location"] = link.Resolve(request);
        }

        Link = null;
    }

    /// <summary>Gets or sets whether the library created the response for an action's result and shares it with nobody, so that it needs no copy.</summary>
    internal bool IsOwned { get; set; }

    /// <summary>Returns a copy that can be changed, or the response itself if it is shared with nobody.</summary>
    internal Response CopyUnlessOwned()
    {
        if (!IsOwned)
        {
            return Copy();
        }

        IsOwned = false;
        return this;
    }

    /// <summary>Creates a copy that can be changed without changing this response. Both share the body, which is not copied.</summary>
    /// <returns>The copy.</returns>
    public Response Copy()
    {
        if (_headers is null)
        {
            return CopyMembers();
        }

        // Several requests can copy a response that the app keeps, and reading headers for the first time changes how they are stored.
        lock (_headers)
        {
            return CopyMembers();
        }
    }

    private Response CopyMembers()
    {
        var copy = new Response(StatusCode)
        {
            ContentType = ContentType,
            _headers = _headers?.Copy(),
            _cookies = _cookies?.Copy(),
            Body = Body,
            Link = Link,
            Exception = Exception,
        };
        if (_items is not null)
        {
            // The constructor that copies would add arrays of the entries of every dictionary in the app to a native executable.
            foreach (var (key, value) in _items)
            {
                copy.Items.Add(key, value);
            }
        }

        return copy;
    }

    /// <summary>Creates the response of an action that returned a value, with a content type that needs no check.</summary>
    internal static Response FromResult(object? value, CompiledJson? compiled) =>
        new() { _contentType = "application/json", Body = ResponseBody.FromResult(value, compiled), IsOwned = true };

    /// <summary>Creates a response whose body the app's serializer writes: as JSON, unless the app has a custom serializer.</summary>
    /// <typeparam name="T">The type as which the value is serialized: see <see cref="ResponseBody.FromValue{T}(T)"/>.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>. A string is serialized, too: as a JSON string.</param>
    /// <param name="statusCode">The HTTP status code, from 200 to 599. The default is 200.</param>
    /// <returns>The response, with the content type <c>application/json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    /// <example><code>return Response.Json&lt;Animal&gt;(new Dog("Rex"), 201);</code></example>
    public static Response Json<T>(T value, int statusCode = 200) =>
        new(statusCode) { ContentType = "application/json", Body = ResponseBody.FromValue(value) };

    /// <summary>Creates a response of plain text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="statusCode">The HTTP status code, from 200 to 599. The default is 200.</param>
    /// <returns>The response, which is sent with the content type <c>text/plain; charset=utf-8</c> unless you set another one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    public static Response Text(string text, int statusCode = 200) => new(statusCode) { Body = text };

    /// <summary>Creates a response of bytes.</summary>
    /// <param name="bytes">The bytes, which are not copied.</param>
    /// <param name="contentType">The content type, for example <c>image/png</c>. The default is <c>application/octet-stream</c>.</param>
    /// <param name="statusCode">The HTTP status code, from 200 to 599. The default is 200.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> contains a character that is not valid in a header.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    public static Response Binary(ReadOnlyMemory<byte> bytes, string contentType = "application/octet-stream", int statusCode = 200) =>
        new(statusCode) { ContentType = contentType, Body = bytes };

    /// <summary>
    /// Creates the response to a request that created a resource: 201 with the address of the resource and a value
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2">RFC 9110, section 15.3.2</see>).
    /// </summary>
    /// <typeparam name="T">The type as which the value is serialized: see <see cref="ResponseBody.FromValue{T}(T)"/>.</typeparam>
    /// <param name="location">
    /// The address. To a path of the app (<c>/orders/42</c> or <c>~/orders/42</c>), the stage and the prefix that precede it in the URL of the request
    /// (<see cref="Request.Uri"/>) are added when the response is sent. Other addresses, absolute or relative, are sent unchanged. Characters that are not valid in
    /// an address are percent-encoded.
    /// </param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="location"/> is <see langword="null"/>.</exception>
    public static Response Created<T>(string location, T value)
    {
        ArgumentNullException.ThrowIfNull(location);
        var encoded = LocationSyntax.Encode(location);
        return Json(value, 201).WithLocation(encoded, Link.ToPath(encoded));
    }

    /// <summary>Creates the response to a request that created a resource: 201 with the address of the resource, which a template describes, and a value.</summary>
    /// <typeparam name="T">The type as which the value is serialized: see <see cref="ResponseBody.FromValue{T}(T)"/>.</typeparam>
    /// <typeparam name="TValues">The type of the values of the template's parameters.</typeparam>
    /// <param name="template">
    /// The template, for example <c>{id}</c>, which is relative to the path of the request, or <c>/orders/{id}</c>, which is a path of the app. The
    /// stage and the prefix that precede it in the URL of the request (<see cref="Request.Uri"/>) are added when the response is sent.
    /// </param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <param name="values">An object with a property for each parameter of the template (names are not case-sensitive), or a dictionary. The values are percent-encoded.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> or <paramref name="values"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A parameter of the template has no value, or the template contains an unmatched brace.</exception>
    /// <example><code>return Response.CreatedAt("{id}", order, new { order.Id });</code></example>
    public static Response CreatedAt<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(string template, T value, TValues values)
        where TValues : notnull
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(values);
        var location = LocationSyntax.Encode(LinkValues<TValues>.Fill(template, values));
        return Json(value, 201).WithLocation(location, Link.ToTemplate(template, location));
    }

    /// <summary>Creates a response that redirects the client (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4">RFC 9110, section 15.4</see>).</summary>
    /// <param name="location">
    /// The address, absolute or relative. In <c>~/login</c>, the stage and the prefix that precede the app's path in the URL of the request
    /// (<see cref="Request.Uri"/>) replace the <c>~</c> when the response is sent. Characters that are not valid in an address are percent-encoded.
    /// </param>
    /// <param name="statusCode">The HTTP status code: 302 (the default), 301, 303, 307, or 308. Other codes from 200 to 599 are accepted.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="location"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is less than 200 or greater than 599.</exception>
    public static Response Redirect(string location, int statusCode = 302)
    {
        ArgumentNullException.ThrowIfNull(location);
        var encoded = LocationSyntax.Encode(location);
        return new Response(statusCode).WithLocation(encoded, Link.ToApp(encoded));
    }

    /// <summary>Creates a response without a body.</summary>
    /// <returns>The response, with the status 204 (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5">RFC 9110, section 15.3.5</see>).</returns>
    public static Response NoContent() => new(204);

    private Response WithLocation(string location, Link? link)
    {
        Headers.Append("Location", location);
        Link = link;
        return this;
    }
}
