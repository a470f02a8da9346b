using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>
/// Represents an HTTP request, in the same form for every event source. Several threads can read it at once; synchronize changes to <see cref="Items"/>. To create
/// one in a test, use <see cref="RequestBuilder"/>.
/// </summary>
/// <remarks>
/// Members read the event when they are first used. Read the values that you need before the action returns: after the response is sent, members that were not
/// used before can throw an <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class Request
{
    private readonly IRequestHost _host;
    private readonly IRequestSource _source;
    private readonly RawEvent _sent;
    private RequestHeaders? _headers;
    private Query? _query;
    private RequestCookies? _cookies;
    private Dictionary<object, object?>? _items;
    private object? _event;
    private RequestBody? _body;
    private RequestResources? _resources;
    private ClaimsPrincipal? _user;

    internal Request(IRequestHost host, IRequestSource source, RawEvent sent, string method, RequestPath path, ILambdaContext? context)
    {
        _host = host;
        _source = source;
        _sent = sent;
        Method = method;
        RoutedPath = path;
        LambdaContext = context ?? EmptyLambdaContext.Instance;
    }

    /// <summary>Gets the HTTP method in uppercase (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-9">RFC 9110, section 9</see>).</summary>
    /// <value>For example <c>GET</c>.</value>
    public string Method { get; }

    /// <summary>Gets the path that is matched against the routes: percent-decoded, without <see cref="PathBase"/>.</summary>
    /// <value>For example <c>/orders/42</c>. It starts with a slash.</value>
    public string Path => RoutedPath.Text;

    /// <summary>Gets the part of the path that was removed before routing, percent-decoded: the stage of an HTTP API and the prefix of <c>StripPrefixes</c>.</summary>
    /// <value>For example <c>/dev/payment</c>, without a trailing slash. Empty if nothing was removed.</value>
    public string PathBase => RoutedPath.Base;

    /// <summary>Gets the path as it is in the event, which depends on the event source.</summary>
    public string RawPath => _source.ReadRawPath(_sent);

    /// <summary>Gets the headers. Names are not case-sensitive.</summary>
    public RequestHeaders Headers => _headers ?? Publish(ref _headers, _source.ReadHeaders(_sent));

    /// <summary>Gets the query parameters, percent-decoded. Names are case-sensitive.</summary>
    public Query Query => _query ?? Publish(ref _query, _source.ReadQuery(_sent));

    /// <summary>Gets the cookies. Names are case-sensitive.</summary>
    public RequestCookies Cookies => _cookies ?? Publish(ref _cookies, _source.ReadCookies(_sent, this));

    /// <summary>Gets the route that matches the request.</summary>
    /// <value><see langword="null"/> if no route matches.</value>
    public Route? Route { get; internal set; }

    /// <summary>Gets the values of the route's parameters, percent-decoded.</summary>
    /// <value>Empty if no route matches, or if the route has no parameters.</value>
    public RouteValues RouteValues { get; internal set; } = RouteValues.Empty;

    /// <summary>Gets or sets the client, as the authorizer of the event source identified it. The headers of the request are not read.</summary>
    /// <value>
    /// A principal with the claims of the authorizer. Without an authorizer, a principal whose identity is not authenticated; never <see langword="null"/>. A
    /// behavior that authenticates requests sets its own principal.
    /// </value>
    /// <exception cref="ArgumentNullException">The value to set is <see langword="null"/>.</exception>
    public ClaimsPrincipal User
    {
        get => _user ?? Publish(ref _user, _source.ReadUser(_sent, this, _host.Trust));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _user = value;
        }
    }

    /// <summary>Gets the IP address of the client. It is never one that the client can choose.</summary>
    /// <value>
    /// API Gateway and Function URLs: the address that the connection came from. Application Load Balancers: the last address of <c>X-Forwarded-For</c>, which the
    /// load balancer appends. If that address is one of <c>TrustProxies</c>, the address before it, and so on. An IPv4 address in the form of IPv6 is returned as
    /// IPv4. <see langword="null"/> if the event has no valid address, as in a test of API Gateway's console.
    /// </value>
    public IPAddress? ClientAddress => _host.Trust.FindClient(_source.ReadClientAddress(_sent, this), this);

    /// <summary>Gets the scheme that the client used.</summary>
    /// <value>
    /// <c>https</c> for API Gateway and Function URLs, which accept no other. For load balancers, and for emulators that add their port to the domain name of API
    /// Gateway, <c>http</c> or <c>https</c> as in <c>X-Forwarded-Proto</c>.
    /// </value>
    public string Scheme => _source.ReadScheme(_sent, this);

    /// <summary>Gets the host that the client called, with the port if it is not the default.</summary>
    /// <value>
    /// API Gateway and Function URLs: the domain name of the API. Load balancers: the <c>Host</c> header, which the client chooses unless a listener rule restricts
    /// it. Empty if the event has no valid host.
    /// </value>
    public string Host => RequestUri.CheckHost(_source.ReadHost(_sent, this));

    /// <summary>Gets the URI that the client called.</summary>
    /// <value>
    /// An absolute URI with the stage and the prefix that were removed from <see cref="Path"/>, or a relative one if <see cref="Host"/> is empty. It has the stage of
    /// a REST or HTTP API only at the domain of <c>execute-api</c>, because URLs of custom domains don't have it. Dot segments are kept. Path and query are
    /// percent-encoded.
    /// </value>
    /// <remarks>If an HTTP API has a custom domain with an API mapping key, the event doesn't contain the key, and neither does the URI.</remarks>
    public Uri Uri => RequestUri.Create(Scheme, Host, _source.ReadPublicPath(_sent, this), _source.ReadRawQuery(_sent), this);

    /// <summary>Gets the data that behaviors and actions share about this request.</summary>
    public IDictionary<object, object?> Items => _items ?? Publish(ref _items, []);

    /// <summary>Gets the Lambda context of the invocation: request ID, remaining time, and logger.</summary>
    /// <value>
    /// The context that was passed to the resolver. If that was <see langword="null"/>, as in a test, an empty context: its strings are empty, 15 minutes remain,
    /// and its logger writes to <c>LambdaLogger</c>.
    /// </value>
    public ILambdaContext LambdaContext { get; }

    /// <summary>Gets the name of the resolver for the event source that sent the request, for behaviors that trust only some sources.</summary>
    /// <value>For example <c>nameof(AlbResolver)</c>. A request that a <c>RequestBuilder</c> creates has <c>nameof(ApiGatewayRestResolver)</c>.</value>
    public string ResolverName => _source.ResolverName;

    /// <summary>Gets the event as an object of its Amazon.Lambda package. If the event came as JSON, it is deserialized when this property is first used.</summary>
    /// <value>For example an <c>APIGatewayProxyRequest</c>.</value>
    /// <exception cref="InvalidEventException">A field of the event has another type than the Amazon.Lambda package requires.</exception>
    public object Event => _event ?? Publish(ref _event, _source.ReadEvent(_sent));

    /// <summary>Gets the factory of loggers that write to the logging providers of the app, or, if there are none, to <see cref="ILambdaContext.Logger"/>.</summary>
    public ILoggerFactory LoggerFactory => _host.LoggerFactoryOf(this);

    internal RequestPath RoutedPath { get; }

    /// <summary>Gets the path of <see cref="Uri"/>, percent-encoded. If the event doesn't contain the host, the path in the event, because the host determines whether the URL has the stage.</summary>
    internal string PublicPath => Host.Length == 0 ? RoutedPath.EncodeWhole() : _source.ReadPublicPath(_sent, this);

    /// <summary>Gets the size limit of the source for responses, in bytes.</summary>
    internal int ResponseLimit => IsStreamed ? Array.MaxLength : _source.ResponseLimit;

    /// <summary>Gets or sets whether the response goes to the response stream of Lambda.</summary>
    internal bool IsStreamed { get; set; }

    /// <summary>Gets or sets whether a serialized body can stay in a pooled buffer until the response is written, because nothing keeps it.</summary>
    internal bool PoolsBody { get; set; }

    /// <summary>Gets or sets the buffer that the body of the response was serialized to; null without one.</summary>
    internal PooledBuffer? PooledBody { get; set; }

    /// <summary>Gets whether the client disconnected, which only a web server can tell.</summary>
    internal bool IsAborted => _sent.IsAborted;

    /// <summary>Gets the clock of the app.</summary>
    internal TimeProvider Time => _host.Time;

    /// <summary>Gets or sets how many behaviors the request has entered, which reveals a second call of <c>next</c>. After the request completes, more than there are.</summary>
    internal int Depth { get; set; }

    /// <summary>Returns <see cref="Event"/> as the type of its event source.</summary>
    /// <typeparam name="T">The type, for example <c>APIGatewayProxyRequest</c>.</typeparam>
    /// <returns>The event.</returns>
    /// <exception cref="InvalidOperationException">The event is of another type. The message names both types.</exception>
    /// <exception cref="InvalidEventException">A field of the event has another type than the Amazon.Lambda package requires.</exception>
    public T EventAs<T>()
        where T : class =>
        (T)EventAs(typeof(T));

    /// <summary>Returns the event as a type that is known only at run time.</summary>
    internal object EventAs(Type type) =>
        type.IsInstanceOfType(Event) ? Event : throw new InvalidOperationException($"The event is of type {Event.GetType().Name}, not {type.Name}: use the event type of the source, or the members of Request, which are the same for every source.");

    /// <summary>Returns the event as UTF-8 JSON.</summary>
    /// <returns>The JSON as the function received it. If the function received an object, the JSON that the event source sends for it, without null fields.</returns>
    public ReadOnlyMemory<byte> GetEventJson() => _source.ReadEventJson(_sent);

    /// <summary>Finds the routes that match the path of the request, for any method.</summary>
    /// <returns>
    /// A route for each HTTP method, in the ordinal order of the methods; empty if no route matches the path. A route for <c>ANY</c> is listed for <c>DELETE</c>,
    /// <c>GET</c>, <c>HEAD</c>, <c>PATCH</c>, <c>POST</c>, and <c>PUT</c>, unless another route matches.
    /// </returns>
    public IReadOnlyList<RouteMatch> FindRoutesForPath() => _host.Routes.RoutesOf(RoutedPath);

    /// <summary>Returns all routes of the app.</summary>
    /// <returns>The routes, in the ordinal order of their templates.</returns>
    public IReadOnlyList<Route> GetAllRoutes() => _host.Routes.Routes;

    /// <summary>Keeps the first value if several threads create one at the same time, so that all of them see the same value.</summary>
    private static T Publish<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;

    /// <summary>Gets the body as text, decoded from base64 and with the charset of the <c>Content-Type</c> header.</summary>
    /// <value><see langword="null"/> without a body. The default charset is UTF-8.</value>
    /// <exception cref="BadRequestException">The event marks the body as base64, but it is not valid base64.</exception>
    public string? Body => ReadBody()?.Text;

    /// <summary>Gets the body as bytes, decoded from base64. If the event has the body as text, the bytes are its UTF-8 encoding.</summary>
    /// <value><see langword="null"/> without a body. Every call returns the same array.</value>
    /// <exception cref="BadRequestException">The event marks the body as base64, but it is not valid base64.</exception>
    public byte[]? BodyBytes => ReadBody()?.Bytes;

    /// <summary>Replaces the body, for behaviors that decode it. <see cref="Headers"/> remain as they were sent.</summary>
    /// <param name="bytes">
    /// The bytes, which are not copied. The charset of the <c>Content-Type</c> header applies to them. Without bytes, the request has no body.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is <see langword="null"/>.</exception>
    public void ReplaceBody(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _body = bytes.Length == 0 ? RequestBody.None : new RequestBody(bytes, Charset.Of(Headers["Content-Type"]));
    }

    /// <summary>Deserializes the body with the app's serializer, by default as JSON. The content type of the request does not matter.</summary>
    /// <typeparam name="T">The type to deserialize.</typeparam>
    /// <returns>The deserialized value.</returns>
    /// <exception cref="BindingException">The request has no body, or the body is invalid for the type. The exception lists the invalid members.</exception>
    /// <exception cref="BadRequestException">The event marks the body as base64, but it is not valid base64.</exception>
    public T? Json<T>()
    {
        var value = Json(typeof(T), out var failure);
        return failure is null ? (T?)value : throw failure;
    }

    /// <summary>Deserializes the body with the app's serializer.</summary>
    /// <param name="type">The type to deserialize.</param>
    /// <param name="failure">The errors of the body, or null.</param>
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
        catch (Exception exception) when (JsonBodyError.IsCausedByBody(exception, type, _host.Serializer))
        {
            failure = JsonBodyError.Describe(exception, body, type, _host.Serializer);
            return null;
        }
    }

    /// <summary>Gets whether the request has a body.</summary>
    internal bool HasBody => ReadBody() is { } body && !body.Utf8.IsEmpty;

    /// <summary>Gets whether the app's serializer reads bodies of the request's content type. A body without one is read.</summary>
    internal bool HasReadableMediaType =>
        _source.CompareHeader(_sent, "Content-Type", MediaTypes.Json[0]) switch
        {
            HeaderComparison.Missing => true,
            HeaderComparison.Same when Serializer.ReadableMediaTypes == MediaTypes.Json => true,
            _ => HasReadableContentType,
        };

    private bool HasReadableContentType =>
        Headers["Content-Type"] is not { } contentType
            || string.IsNullOrWhiteSpace(contentType)
            || MediaTypes.Match(Serializer.ReadableMediaTypes, contentType);

    /// <summary>Gets whether the app or the route accepts the request's content type, although the serializer doesn't list it.</summary>
    internal bool HasAcceptedContentType => MediaTypes.Match(AddedContentTypes, Headers["Content-Type"] ?? string.Empty);

    /// <summary>Gets the content types of the bodies that the app reads with its serializer.</summary>
    internal IEnumerable<string> ReadableContentTypes => Serializer.ReadableMediaTypes.Concat(AddedContentTypes);

    private IReadOnlyList<string> AddedContentTypes =>
        Route?.GetMetadata<AcceptContentTypesAttribute>() is { } ofRoute ? [.. _host.AcceptedContentTypes, .. ofRoute.ContentTypes] : _host.AcceptedContentTypes;

    /// <summary>Gets the app's serializer, which reads the body and writes the result of the action.</summary>
    /// <value>The serializer that was passed to <c>UseSerializer</c>; otherwise an <see cref="IJsonBodySerializer"/>.</value>
    public IBodySerializer Serializer => _host.Serializer;

    /// <summary>Gets the data that plugins kept for requests when the app was built, such as their options: <see cref="ResolverBuilder.Properties"/>.</summary>
    /// <value>The default is an empty dictionary.</value>
    public IReadOnlyDictionary<object, object?> AppProperties => _host.Properties;

    /// <summary>The options of problem details; null if the app returns errors in the usual form.</summary>
    internal ProblemDetailsOptions? ProblemDetails => _host.ProblemDetails;

    /// <summary>The validation of arguments; null if the app has none.</summary>
    internal IRequestValidation? Validation => _host.Validation;

    private RequestBody? ReadBody()
    {
        var body = _body ?? Publish(ref _body, _source.ReadBody(_sent, this) ?? RequestBody.None);
        return body == RequestBody.None ? null : body;
    }

    /// <summary>Gets the services of the request: a scope that is created when it is first used and disposed after the response is sent.</summary>
    /// <exception cref="ObjectDisposedException">The response was sent.</exception>
    public IServiceProvider Services
    {
        get
        {
            ServiceInjection.Enable();
            return InjectedServices;
        }
    }

    /// <summary>Gets the services for what only an app with a container has.</summary>
    internal IServiceProvider InjectedServices => Resources.GetServices(this, _host);

    /// <summary>Gets a token that is canceled shortly before the function times out, so that there is time left to return a response.</summary>
    /// <value>A token that is never canceled if the resolver was called without a Lambda context. <c>CancellationMargin</c> sets the time that is left.</value>
    /// <exception cref="ObjectDisposedException">The response was sent.</exception>
    public CancellationToken CancellationToken => _sent.Cancellation ?? Resources.GetCancellationToken(this, _host);

    /// <summary>Returns a value that a Lambda authorizer passed to the function, or null.</summary>
    internal string? FindAuthorizerValue(string name) => _source.ReadAuthorizerValue(_sent, name);

    internal bool HasResources => _resources is not null;

    private RequestResources Resources => _resources ?? Publish(ref _resources, new RequestResources());

    /// <summary>Registers an object to be disposed when the request completes, which is after the action: its result may be enumerated while it is written.</summary>
    internal void DisposeAtEnd(object disposable) => Resources.Add(disposable);

    /// <summary>Undoes <see cref="DisposeAtEnd"/> for an object that is disposed earlier, so that an exception of its disposal is thrown and logged once.</summary>
    internal void Release(object disposable) => _resources?.Remove(disposable);

    /// <summary>Completes the request: disposes its services, its timer, and registered objects.</summary>
    internal ValueTask EndAsync()
    {
        Depth = int.MaxValue;
        return Interlocked.Exchange(ref _resources, RequestResources.Ended) is { } resources ? resources.DisposeAsync() : ValueTask.CompletedTask;
    }
}
