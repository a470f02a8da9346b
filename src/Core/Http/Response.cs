using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LambdaEventHandler;

/// <summary>An answer: status, content type, headers, cookies and body.</summary>
public sealed partial class Response
{
    private ResponseHeaders? _headers;
    private ResponseCookies? _cookies;
    private Dictionary<object, object?>? _items;
    private int _statusCode;

    /// <summary>Creates an answer without a body.</summary>
    /// <param name="statusCode">The HTTP status, from 200 to 599: no event source can send another.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public Response(int statusCode = 200) => StatusCode = statusCode;

    internal Response(int statusCode, ResponseHeaders headers)
        : this(statusCode) => _headers = headers;

    /// <summary>The HTTP status (RFC 9110, section 15).</summary>
    /// <value>From 200 to 599; the default is 200. No event source can send an informational status (1xx).</value>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public int StatusCode
    {
        get => _statusCode;
        set => _statusCode = value is >= HttpStatus.Lowest and <= HttpStatus.Highest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, HttpStatus.Rule);
    }

    /// <summary>The type of the body. A <c>Content-Type</c> among <see cref="Headers"/> wins over it.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is <c>text/plain; charset=utf-8</c> for text, <c>application/octet-stream</c> for bytes
    /// and streams, and <c>application/json</c> for everything else.
    /// </value>
    /// <exception cref="ArgumentException">The value has a character that a header cannot carry (see <see cref="HeaderSyntax.IsValue"/>).</exception>
    public string? ContentType
    {
        get => _headers?["Content-Type"] ?? field;
        set
        {
            if (value is not null)
            {
                HeaderSyntax.CheckValue("Content-Type", value);
            }

            field = value;
        }
    }

    /// <summary>The headers.</summary>
    public ResponseHeaders Headers => _headers ??= new();

    /// <summary>The cookies to set.</summary>
    public ResponseCookies Cookies => _cookies ??= new();

    /// <summary>
    /// The body: text and bytes (<c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/>, <see cref="Stream"/>) go out as they are,
    /// anything else is serialized.
    /// </summary>
    /// <value>The default, <see langword="null"/>, is no body.</value>
    public object? Body
    {
        get => Content switch
        {
            Utf8Text text => text.ToString(),
            JsonValue json => json.Value,
            var content => content,
        };
        set => Content = value;
    }

    /// <summary>What behaviors tell each other about this answer; never sent.</summary>
    public IDictionary<object, object?> Items => _items ??= [];

    /// <summary>Gets an item, without creating <see cref="Items"/> where no behavior has set one.</summary>
    /// <param name="key">The key of the item.</param>
    /// <param name="value">The item, or <see langword="null"/> if there is none.</param>
    /// <returns><see langword="true"/> if there is an item with the key.</returns>
    public bool TryGetItem(object key, out object? value)
    {
        value = null;
        return _items is not null && _items.TryGetValue(key, out value);
    }

    /// <summary>The exception that nobody handled and that this answer stands for; never sent.</summary>
    /// <value><see langword="null"/> for every other answer.</value>
    public Exception? Exception { get; init; }

    /// <summary>Gets whether the body is sent as base64, which an event's JSON needs for whatever is not plain text.</summary>
    /// <value>
    /// <see langword="true"/> for bytes, and for text with a <c>Content-Encoding</c> header; otherwise <see langword="false"/>. The library encodes the body
    /// when it is sent.
    /// </value>
    public bool IsBase64Encoded => HasBytes || (HasText && HasHeaders && Headers.Contains("Content-Encoding"));

    internal object? Content { get; set; }

    /// <summary>How the action's result is written, if that was compiled; used for a body of the action's own type only.</summary>
    internal CompiledJson? Compiled { get; init; }

    /// <summary>The location within the app that <c>Location</c> has, as long as the path base of the request is not put before it.</summary>
    internal Link? Link { get; set; }

    internal bool HasText => Content is string or Utf8Text;

    internal bool HasBytes => Content is byte[] or ReadOnlyMemory<byte>;

    internal bool HasHeaders => _headers is { Count: > 0 };

    internal bool HasCookies => _cookies is { Count: > 0 };

    /// <summary>The body's bytes; text as UTF-8. Behaviors around error handling get bytes always: the body is serialized there.</summary>
    /// <returns>The bytes; empty without a body.</returns>
    /// <exception cref="InvalidOperationException">The body is an object that is not serialized yet.</exception>
    public ReadOnlyMemory<byte> GetBodyBytes() => Content switch
    {
        null => default,
        string text => Encoding.UTF8.GetBytes(text),
        Utf8Text text => text.Bytes,
        byte[] bytes => bytes,
        ReadOnlyMemory<byte> bytes => bytes,
        var other => throw new InvalidOperationException($"The body, a {other.GetType().Name}, is not serialized yet: only behaviors outside error handling can read its bytes."),
    };

    /// <summary>Puts the path base of the request back into the location, unless the header was changed in the meantime.</summary>
    internal void ResolveLink(Request request)
    {
        if (Link is { } link && string.Equals(Headers["Location"], link.Text, StringComparison.Ordinal))
        {
            Headers["Location"] = link.Resolve(request.RoutedPath);
        }

        Link = null;
    }

    /// <summary>Gets or sets whether the library made the response of an action's result, and nobody else has it: it needs no copy.</summary>
    internal bool IsOwned { get; set; }

    /// <summary>Returns a copy that can be changed, or the response itself if nobody else has it.</summary>
    internal Response CopyUnlessOwned()
    {
        if (!IsOwned)
        {
            return Copy();
        }

        IsOwned = false;
        return this;
    }

    /// <summary>A copy that can be changed without changing this answer. The body is shared.</summary>
    /// <returns>The copy.</returns>
    public Response Copy() => new(StatusCode)
    {
        ContentType = ContentType,
        _headers = _headers?.Copy(),
        _cookies = _cookies?.Copy(),
        _items = _items is null ? null : new(_items),
        Content = Content,
        Compiled = Compiled,
        Link = Link,
        Exception = Exception,
    };

    /// <summary>An answer whose body is serialized: as JSON, unless the app has another serializer.</summary>
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
