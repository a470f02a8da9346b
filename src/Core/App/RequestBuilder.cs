using System.Buffers;
using System.Security.Claims;
using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Creates requests for unit tests of controllers and behaviors, without an app. To test routes and the pipeline, call a resolver instead.</summary>
/// <remarks>
/// The request has no <see cref="Request.Route"/> unless <see cref="WithRoute"/> sets one. Its <see cref="Request.Event"/> is an
/// <see cref="APIGatewayProxyRequest"/> with the same content, as an API Gateway REST API sends it, and <see cref="Request.GetEventJson"/> returns that event as JSON.
/// </remarks>
/// <example><code>
/// var request = new RequestBuilder("POST", "/todos?notify=true")
///     .WithHeader("X-Trace", "7")
///     .WithJson(new { Title = "tea" })
///     .Build();
/// </code></example>
public sealed class RequestBuilder
{
    private readonly string _method;
    private readonly string _path;
    private readonly Query _query = new();
    private readonly RequestHeaders _headers = new();
    private readonly List<string> _cookies = [];
    private readonly List<KeyValuePair<string, string>> _routeValues = [];
    private readonly List<KeyValuePair<object, object?>> _items = [];
    private Func<IBodySerializer, string>? _body;
    private bool _isBase64Encoded;
    private string? _contentType;
    private string _pathBase = "";
    private Route? _route;
    private ClaimsPrincipal? _user;
    private ILambdaContext? _context;
    private IBodySerializer? _serializer;
    private IServiceProvider? _services;
    private ILoggerFactory? _loggers;
    private CancellationToken? _cancellationToken;

    /// <summary>Initializes a new instance of the <see cref="RequestBuilder"/> class.</summary>
    /// <param name="method">The HTTP method, for example <c>GET</c>. It is converted to uppercase.</param>
    /// <param name="path">The path with an optional query string, for example <c>/todos/7?verbose=true</c>. It is percent-decoded, as in a URL.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="method"/> is not a token (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-9.1">RFC 9110, section 9.1</see>), or
    /// <paramref name="path"/> does not start with a slash or contains a space, a control character, or a fragment.
    /// </exception>
    public RequestBuilder(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        if (!HeaderSyntax.IsToken(method))
        {
            throw new ArgumentException($"'{LogText.Encode(method)}' is not a valid HTTP method: use a method such as GET.", nameof(method));
        }

        var end = path.IndexOf('?', StringComparison.Ordinal);
        _method = method.ToUpperInvariant();
        _path = PathArgument.Check(end < 0 ? path : path[..end], nameof(path));
        if (end >= 0)
        {
            QueryString.Parse(PathArgument.CheckCharacters(path[(end + 1)..], nameof(path)), _query);
        }
    }

    /// <summary>Adds a value of a query parameter to those of the query string.</summary>
    /// <param name="name">The name of the parameter, decoded.</param>
    /// <param name="value">The value, decoded.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithQuery(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        _query.Append(name, value);
        return this;
    }

    /// <summary>Adds a value of a header. A <c>Content-Type</c> takes precedence over the content type of the body.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is not a token, or <paramref name="value"/> contains a character that is not valid in a header (see <see cref="HeaderSyntax"/>).
    /// </exception>
    public RequestBuilder WithHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        HeaderSyntax.CheckName(name);
        HeaderSyntax.CheckValue(name, value);
        _headers.Append(name, value);
        return this;
    }

    /// <summary>Adds a cookie to the <c>Cookie</c> header (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-4.2">RFC 6265, section 4.2</see>).</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not a token, or <paramref name="value"/> contains a semicolon or a character that is not valid in a header.</exception>
    public RequestBuilder WithCookie(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        HeaderSyntax.CheckName(name, "cookie");
        HeaderSyntax.CheckValue("Cookie", value);
        if (value.Contains(';', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The value of the cookie {name} contains a semicolon, which separates cookies: add each cookie by itself.", nameof(value));
        }

        _cookies.Add($"{name}={value}");
        return this;
    }

    /// <summary>Sets the body to text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The content type. The default is <c>text/plain; charset=utf-8</c>; use <see langword="null"/> for none.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> contains a character that is not valid in a header.</exception>
    public RequestBuilder WithText(string text, string? contentType = "text/plain; charset=utf-8")
    {
        ArgumentNullException.ThrowIfNull(text);
        return WithBody(_ => text, isBase64Encoded: false, contentType);
    }

    /// <summary>Sets the body to bytes, which the event has as base64.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">The content type. The default is <c>application/octet-stream</c>; use <see langword="null"/> for none.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> contains a character that is not valid in a header.</exception>
    public RequestBuilder WithBytes(ReadOnlyMemory<byte> bytes, string? contentType = "application/octet-stream")
    {
        var text = Convert.ToBase64String(bytes.Span);
        return WithBody(_ => text, isBase64Encoded: true, contentType);
    }

    /// <summary>Sets the body to a value that is serialized by the serializer of the request, by default as JSON, with the content type <c>application/json</c>.</summary>
    /// <typeparam name="T">The type as which the value is serialized.</typeparam>
    /// <param name="value">The value. To send JSON text unchanged, use <see cref="WithText"/> with the content type <c>application/json</c>.</param>
    /// <returns>The builder.</returns>
    public RequestBuilder WithJson<T>(T value) =>
        WithBody(serializer => Serialize(serializer, value), isBase64Encoded: false, "application/json");

    /// <summary>Sets the part of the path that was removed before routing: see <see cref="Request.PathBase"/>.</summary>
    /// <param name="pathBase">For example <c>/dev</c>, percent-encoded as in a URL, without a trailing slash. The default is empty.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pathBase"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="pathBase"/> is not empty and does not start with a slash, ends with a slash, or contains a space, a control character, a query string, or a
    /// fragment.
    /// </exception>
    public RequestBuilder WithPathBase(string pathBase)
    {
        ArgumentNullException.ThrowIfNull(pathBase);
        if (pathBase.Length > 0)
        {
            PathArgument.Check(pathBase, nameof(pathBase));
        }

        if (pathBase is [.., '/'] || pathBase.Contains('?', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path base '{LogText.Encode(pathBase)}' has a trailing slash or a query string: use a path such as /dev.", nameof(pathBase));
        }

        _pathBase = pathBase;
        return this;
    }

    /// <summary>Sets the route of the request, for example one of <see cref="Resolver.Routes"/>. The values of its parameters come from the path.</summary>
    /// <param name="route">The route, which <see cref="Request.FindRoutesForPath"/> and <see cref="Request.GetAllRoutes"/> return, too.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="route"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithRoute(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        _route = route;
        return this;
    }

    /// <summary>Adds a route value, or replaces the value that comes from the path.</summary>
    /// <param name="name">The name of the parameter, which is not case-sensitive.</param>
    /// <param name="value">The value, decoded.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithRouteValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        _routeValues.Add(new(name, value));
        return this;
    }

    /// <summary>Sets an entry of <see cref="Request.Items"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithItem(object key, object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        _items.Add(new(key, value));
        return this;
    }

    /// <summary>Sets the services of the request.</summary>
    /// <param name="services">The services, which <see cref="Request.Services"/> returns and the test disposes. The default is an empty container.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithServices(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
        return this;
    }

    /// <summary>Sets the client of the request.</summary>
    /// <param name="user">The client, which <see cref="Request.User"/> returns. The default is an anonymous client.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithUser(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        _user = user;
        return this;
    }

    /// <summary>Sets the Lambda context of the request.</summary>
    /// <param name="context">
    /// The context. <see cref="Request.CancellationToken"/> is canceled 500 milliseconds before its remaining time ends. The default is the empty context that
    /// <see cref="Request.LambdaContext"/> describes.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithLambdaContext(ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        return this;
    }

    /// <summary>Sets the token that cancels <see cref="Request.CancellationToken"/>, instead of the remaining time of the Lambda context.</summary>
    /// <param name="cancellationToken">The token. By default, a request without a Lambda context is never canceled.</param>
    /// <returns>The builder.</returns>
    public RequestBuilder WithCancellationToken(CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        return this;
    }

    /// <summary>Sets the logger factory of the request.</summary>
    /// <param name="loggerFactory">The factory. By default, loggers write to the logger of the Lambda context.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="loggerFactory"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithLoggerFactory(ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(loggerFactory);
        _loggers = loggerFactory;
        return this;
    }

    /// <summary>Sets the serializer of <see cref="WithJson{T}(T)"/> and <see cref="Request.Json{T}"/>.</summary>
    /// <param name="serializer">The serializer. The default is that of an app that sets none: System.Text.Json with camelCase names.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> is <see langword="null"/>.</exception>
    public RequestBuilder WithSerializer(IBodySerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        _serializer = serializer;
        return this;
    }

    /// <summary>Creates the request. Every call creates a new one.</summary>
    /// <returns>The request.</returns>
    /// <exception cref="InvalidOperationException">The route of <see cref="WithRoute"/> does not match the method and the path.</exception>
    /// <exception cref="NotSupportedException">The serializer cannot serialize the value of <see cref="WithJson{T}(T)"/>.</exception>
    public Request Build()
    {
        var serializer = _serializer ?? JsonBodySerializer.Create();
        var host = new StandaloneHost(serializer, RouteTable.Build(_route is null ? [] : [_route], []), _services, _loggers, _cancellationToken);
        var removed = _pathBase.Length == 0 ? 0 : new RequestPath(_pathBase, isPercentEncoded: true).Text.Length;
        var path = new RequestPath(_pathBase + _path, isPercentEncoded: true).From(removed);
        var request = new Request(host, RestApi.Instance, new RestApiObjectEvent(CreateEvent(serializer)), _method, path, _context)
        {
            Route = _route,
            RouteValues = FindRouteValues(host.Routes, path),
        };
        if (_user is not null)
        {
            request.User = _user;
        }

        foreach (var (key, value) in _items)
        {
            request.Items[key] = value;
        }

        return request;
    }

    private static string Serialize<T>(IBodySerializer serializer, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        serializer.Serialize(value, typeof(T), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Dictionary<string, IList<string>> Group(NamedValues values) => values
        .GroupBy(pair => pair.Key, pair => pair.Value, values.Names)
        .ToDictionary(group => group.Key, IList<string> (group) => [.. group], values.Names);

    private static Dictionary<string, string> LastOf(Dictionary<string, IList<string>> groups) =>
        groups.ToDictionary(group => group.Key, group => group.Value[^1], groups.Comparer);

    private RequestBuilder WithBody(Func<IBodySerializer, string> body, bool isBase64Encoded, string? contentType)
    {
        if (contentType is not null)
        {
            HeaderSyntax.CheckValue("Content-Type", contentType);
        }

        (_body, _isBase64Encoded, _contentType) = (body, isBase64Encoded, contentType);
        return this;
    }

    private APIGatewayProxyRequest CreateEvent(IBodySerializer serializer)
    {
        var headers = Group(CompleteHeaders());
        var query = Group(_query);
        return new()
        {
            Resource = "/{proxy+}",
            Path = _pathBase + _path,
            HttpMethod = _method,
            Headers = LastOf(headers),
            MultiValueHeaders = headers,
            QueryStringParameters = query.Count == 0 ? null : LastOf(query),
            MultiValueQueryStringParameters = query.Count == 0 ? null : query,
            RequestContext = new() { HttpMethod = _method, Path = _pathBase + _path, RequestId = _context?.AwsRequestId },
            Body = _body?.Invoke(serializer),
            IsBase64Encoded = _isBase64Encoded,
        };
    }

    private RequestHeaders CompleteHeaders()
    {
        var headers = new RequestHeaders();
        foreach (var (name, value) in _headers)
        {
            headers.Append(name, value);
        }

        if (_contentType is not null && !headers.Contains("Content-Type"))
        {
            headers.Append("Content-Type", _contentType);
        }

        if (_cookies.Count > 0)
        {
            headers.Append("Cookie", string.Join("; ", _cookies));
        }

        return headers;
    }

    private RouteValues FindRouteValues(RouteTable routes, in RequestPath path)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (_route is not null)
        {
            if (!routes.TryMatch(_method, path, out _, out var matched))
            {
                throw new InvalidOperationException($"The route {_route} does not match {_method} {LogText.Encode(path.Text)}: use a method and a path that match it, or another route.");
            }

            foreach (var (name, value) in matched)
            {
                values[name] = value;
            }
        }

        foreach (var (name, value) in _routeValues)
        {
            values[name] = value;
        }

        return RouteValues.Of(values);
    }
}
