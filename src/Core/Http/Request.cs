using System.Text.Json;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Gets the data that behaviors and actions share about this request.</summary>
    public IDictionary<object, object?> Items => _items ?? Publish(ref _items, []);

    /// <summary>Gets the Lambda context of the invocation: request ID, remaining time, and logger.</summary>
    /// <value>
    /// The context that was passed to the resolver. If that was <see langword="null"/>, as in a test, an empty context: its strings are empty, 15 minutes remain,
    /// and its logger writes to <c>LambdaLogger</c>.
    /// </value>
    public ILambdaContext LambdaContext { get; }

    /// <summary>Gets the event as an object of its Amazon.Lambda package. If the event came as JSON, it is deserialized when this property is first used.</summary>
    /// <value>For example an <c>APIGatewayProxyRequest</c>.</value>
    /// <exception cref="InvalidEventException">A field of the event has another type than the Amazon.Lambda package requires.</exception>
    public object Event => _event ?? Publish(ref _event, _source.ReadEvent(_sent));

    /// <summary>Gets the factory of loggers that write to the logging providers of the app, or, if there are none, to <see cref="ILambdaContext.Logger"/>.</summary>
    public ILoggerFactory LoggerFactory => _host.LoggerFactoryOf(this);

    internal RequestPath RoutedPath { get; }

    /// <summary>Gets the size limit of the source for responses, in bytes.</summary>
    internal int ResponseLimit => _source.ResponseLimit;

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
            HeaderComparison.Same when ReadableMediaTypes == MediaTypes.Json => true,
            _ => HasReadableContentType,
        };

    private bool HasReadableContentType =>
        Headers["Content-Type"] is not { } contentType
            || string.IsNullOrWhiteSpace(contentType)
            || MediaTypes.Match(ReadableMediaTypes, contentType);

    /// <summary>Gets the media types that the app's serializer reads.</summary>
    internal IReadOnlyList<string> ReadableMediaTypes => Serializer.ReadableMediaTypes;

    /// <summary>Gets the app's serializer.</summary>
    internal IBodySerializer Serializer => _host.Serializer;

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
    public IServiceProvider Services => Resources.GetServices(this, _host);

    /// <summary>Gets a token that is canceled shortly before the function times out, so that there is time left to return a response.</summary>
    /// <value>A token that is never canceled if the resolver was called without a Lambda context. <c>CancellationMargin</c> sets the time that is left.</value>
    /// <exception cref="ObjectDisposedException">The response was sent.</exception>
    public CancellationToken CancellationToken => Resources.GetCancellationToken(this, _host);

    internal bool HasResources => _resources is not null;

    private RequestResources Resources => _resources ?? Publish(ref _resources, new RequestResources());

    /// <summary>Registers an object to be disposed when the request completes, which is after the action: its result may be enumerated while it is written.</summary>
    internal void DisposeAtEnd(object disposable) => Resources.Add(disposable);

    /// <summary>Completes the request: disposes its services, its timer, and registered objects.</summary>
    internal ValueTask EndAsync()
    {
        Depth = int.MaxValue;
        return Interlocked.Exchange(ref _resources, RequestResources.Ended) is { } resources ? resources.DisposeAsync() : ValueTask.CompletedTask;
    }
}

/// <summary>Creates the exception for members of a request that are used after its response was sent.</summary>
internal static class RequestCompleted
{
    public static ObjectDisposedException Exception() =>
        new(nameof(Request), "The request has ended, and its response was sent. Read the values that you need before the action returns.");
}

/// <summary>What a request requires from the app that it belongs to.</summary>
internal interface IRequestHost
{
    IBodySerializer Serializer { get; }

    /// <summary>The options of problem details; null if the app returns errors in the usual form.</summary>
    ProblemDetailsOptions? ProblemDetails { get; }

    /// <summary>The validation of arguments; null if the app has none.</summary>
    IRequestValidation? Validation { get; }

    RouteTable Routes { get; }

    /// <summary>Creates the source of the request's cancellation token; null if the token is never canceled.</summary>
    CancellationTokenSource? StartDeadline(ILambdaContext context);

    AsyncServiceScope CreateScope(Request request);

    ILoggerFactory LoggerFactoryOf(Request request);
}

/// <summary>Determines which requests have arguments to validate.</summary>
internal interface IRequestValidation
{
    /// <summary>Determines whether an action has arguments to validate.</summary>
    bool AppliesTo(Route route);
}

/// <summary>Specifies the result of comparing a header with a value.</summary>
internal enum HeaderComparison
{
    /// <summary>The request does not have the header.</summary>
    Missing,

    /// <summary>The header has exactly the value.</summary>
    Same,

    /// <summary>The request has the header. It may still have the value in another form, or be empty.</summary>
    Other,
}

/// <summary>Reads the parts of a request from an event. The request reads each part when it is first used.</summary>
internal interface IRequestSource
{
    /// <summary>Gets the size limit of the source for responses, in bytes.</summary>
    int ResponseLimit { get; }

    string ReadRawPath(RawEvent sent);

    RequestHeaders ReadHeaders(RawEvent sent);

    /// <summary>Compares a header with a value of ASCII characters, without allocating a string.</summary>
    HeaderComparison CompareHeader(RawEvent sent, string name, string value);

    Query ReadQuery(RawEvent sent);

    RequestCookies ReadCookies(RawEvent sent, Request request);

    /// <summary>Reads the body, decoded from base64 if the event marks it as base64; null without a body.</summary>
    /// <exception cref="BadRequestException">The event marks the body as base64, but it is not valid base64.</exception>
    RequestBody? ReadBody(RawEvent sent, Request request);

    /// <summary>Returns the event as an object of its Amazon.Lambda package.</summary>
    object ReadEvent(RawEvent sent);

    /// <summary>Returns the event as UTF-8 JSON.</summary>
    byte[] ReadEventJson(RawEvent sent);
}
