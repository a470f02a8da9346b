using System.Text.Json;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>
/// A request, the same for every source. What it has of the event is read when it is first asked for, so it is not to be used after its answer is sent.
/// Several threads can read it at once; changes of <see cref="Items"/> need a lock, as with any dictionary.
/// </summary>
public sealed partial class Request
{
    private readonly IRequestHost _host;
    private readonly IRequestSource _source;
    private readonly RawEvent _sent;
    private RequestHeaders? _headers;
    private Query? _query;
    private RequestCookies? _cookies;
    private Dictionary<object, object?>? _items;
    private object? _event;

    internal Request(IRequestHost host, IRequestSource source, RawEvent sent, string method, RequestPath path, ILambdaContext? context)
    {
        _host = host;
        _source = source;
        _sent = sent;
        Method = method;
        RoutedPath = path;
        LambdaContext = context ?? EmptyLambdaContext.Instance;
    }

    /// <summary>The HTTP method in upper case, for example <c>GET</c>.</summary>
    public string Method { get; }

    /// <summary>The path that was routed: decoded, without the stage and without a stripped prefix.</summary>
    public string Path => RoutedPath.Text;

    /// <summary>Gets what was taken off the path before it was routed, decoded: the stage of an HTTP API and the prefix of <c>StripPrefixes</c>.</summary>
    /// <value>For example <c>/dev/payment</c>; empty if nothing was taken off. It has no trailing slash.</value>
    public string PathBase => RoutedPath.Base;

    /// <summary>The path as the event has it.</summary>
    public string RawPath => _source.ReadRawPath(_sent);

    /// <summary>The headers; names are compared without case.</summary>
    public RequestHeaders Headers => _headers ?? Publish(ref _headers, _source.ReadHeaders(_sent));

    /// <summary>The decoded query parameters.</summary>
    public Query Query => _query ?? Publish(ref _query, _source.ReadQuery(_sent));

    /// <summary>The cookies.</summary>
    public RequestCookies Cookies => _cookies ?? Publish(ref _cookies, _source.ReadCookies(_sent, this));

    /// <summary>The route that answers; <see langword="null"/> where none does.</summary>
    public Route? Route { get; internal set; }

    /// <summary>What the route's parameters took of the path, decoded.</summary>
    public RouteValues RouteValues { get; internal set; } = RouteValues.Empty;

    /// <summary>What behaviors and actions tell each other about this request.</summary>
    public IDictionary<object, object?> Items => _items ?? Publish(ref _items, []);

    /// <summary>Gets the context of the invocation: request id, remaining time, logger.</summary>
    /// <value>
    /// The context that the resolver was given. Where that is <see langword="null"/>, as in a test, an empty context: its texts are empty, its
    /// remaining time is 15 minutes, and its logger writes to <c>LambdaLogger</c>.
    /// </value>
    public ILambdaContext LambdaContext { get; }

    /// <summary>The event as its Amazon.Lambda type, for example <c>APIGatewayProxyRequest</c>. Made when it is first asked for.</summary>
    public object Event => _event ?? Publish(ref _event, _source.ReadEvent(_sent));

    /// <summary>Loggers that write where the app's logging goes; without a provider of the app's, to the invocation's <see cref="ILambdaContext.Logger"/>.</summary>
    public ILoggerFactory LoggerFactory => _host.LoggerFactoryOf(this);

    internal RequestPath RoutedPath { get; }

    /// <summary>The largest response that the source can carry, in bytes.</summary>
    internal int ResponseLimit => _source.ResponseLimit;

    /// <summary>How many behaviors the request has entered, which shows a second call of <c>next</c>; beyond all of them when it is over.</summary>
    internal int Depth { get; set; }

    /// <summary>The event as the type of its source.</summary>
    /// <typeparam name="T">The type, for example <c>APIGatewayProxyRequest</c>.</typeparam>
    /// <returns>The event.</returns>
    /// <exception cref="InvalidOperationException">The request came from another source; the message names both types.</exception>
    public T EventAs<T>()
        where T : class =>
        (T)EventAs(typeof(T));

    /// <summary>The event as a type that is known at run time only.</summary>
    internal object EventAs(Type type) =>
        type.IsInstanceOfType(Event) ? Event : throw new InvalidOperationException($"The event is of type {Event.GetType().Name}, not {type.Name}: use the event type of the source, or the members of Request, which are the same for every source.");

    /// <summary>The event as UTF-8 JSON: as it came, or for the typed form as the source would have sent it, without fields that are null.</summary>
    /// <returns>The JSON.</returns>
    public ReadOnlyMemory<byte> GetEventJson() => _source.ReadEventJson(_sent);

    /// <summary>For each method, the route that would answer it at this path; empty where no route has the path. A route for <c>ANY</c> is there for DELETE, GET, HEAD, PATCH, POST and PUT, as far as no other route takes them.</summary>
    /// <returns>The routes.</returns>
    public IReadOnlyList<MethodRoute> GetRoutesOfPath() => _host.Routes.RoutesOf(RoutedPath);

    /// <summary>All routes of the app.</summary>
    /// <returns>The routes.</returns>
    public IReadOnlyList<Route> GetAllRoutes() => _host.Routes.Routes;

    /// <summary>Keeps the value that is made first when several threads ask for it at once, so that all of them see the same one.</summary>
    private static T Publish<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;

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
        catch (Exception exception) when (JsonBodyError.IsCausedByBody(exception, type, _host.Serializer))
        {
            failure = JsonBodyError.Describe(exception, body, type, _host.Serializer);
            return null;
        }
    }

    /// <summary>Whether there is a body to read.</summary>
    internal bool HasBody => ReadBody() is { } body && !body.Utf8.IsEmpty;

    /// <summary>Whether the app's serializer reads bodies of the request's content type. A body without one is read.</summary>
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

    /// <summary>The media types that the app's serializer reads.</summary>
    internal IReadOnlyList<string> ReadableMediaTypes => Serializer.ReadableMediaTypes;

    /// <summary>The app's serializer.</summary>
    internal IBodySerializer Serializer => _host.Serializer;

    private RequestBody? ReadBody()
    {
        var body = _body ?? Publish(ref _body, _source.ReadBody(_sent, this) ?? RequestBody.None);
        return body == RequestBody.None ? null : body;
    }

    private RequestResources? _resources;

    /// <summary>Gets the services of this request: a scope that is made when it is first asked for and disposed when the answer is sent.</summary>
    /// <exception cref="ObjectDisposedException">The answer is sent.</exception>
    public IServiceProvider Services => Resources.GetServices(this, _host);

    /// <summary>
    /// Gets a token that is cancelled shortly before the function's deadline, with enough time left to answer; never cancelled where the context has no
    /// remaining time.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The answer is sent.</exception>
    public CancellationToken CancellationToken => Resources.GetCancellationToken(this, _host);

    internal bool HasResources => _resources is not null;

    private RequestResources Resources => _resources ?? Publish(ref _resources, new RequestResources());

    /// <summary>Has an object disposed with the request, which outlives the action: what it returned may be enumerated while it is written.</summary>
    internal void DisposeAtEnd(object disposable) => Resources.Add(disposable);

    /// <summary>Ends the request: what it owns, its services and its timer.</summary>
    internal ValueTask EndAsync()
    {
        Depth = int.MaxValue;
        return Interlocked.Exchange(ref _resources, RequestResources.Ended) is { } resources ? resources.DisposeAsync() : ValueTask.CompletedTask;
    }
}

/// <summary>What is asked of a request after its answer is sent.</summary>
internal static class RequestOver
{
    public static ObjectDisposedException Exception() =>
        new(nameof(Request), "The request has ended, and its response was sent. Read the values that you need before the action returns.");
}

/// <summary>What a request needs of the app that it belongs to.</summary>
internal interface IRequestHost
{
    IBodySerializer Serializer { get; }

    RouteTable Routes { get; }

    RequestDeadline Deadline { get; }

    AsyncServiceScope CreateScope(Request request);

    ILoggerFactory LoggerFactoryOf(Request request);
}

/// <summary>What a quick look at a header found.</summary>
internal enum HeaderComparison
{
    /// <summary>The header is not there.</summary>
    Missing,

    /// <summary>The header has exactly the value.</summary>
    Same,

    /// <summary>The header is there. It may have the value, written otherwise, or none.</summary>
    Other,
}

/// <summary>How a source's event is read. What a request has of the event is read when it is first asked for.</summary>
internal interface IRequestSource
{
    /// <summary>The largest response that the source can carry, in bytes.</summary>
    int ResponseLimit { get; }

    string ReadRawPath(RawEvent sent);

    RequestHeaders ReadHeaders(RawEvent sent);

    /// <summary>Compares a header with a usual value of ASCII characters, without making a text.</summary>
    HeaderComparison CompareHeader(RawEvent sent, string name, string value);

    Query ReadQuery(RawEvent sent);

    RequestCookies ReadCookies(RawEvent sent, Request request);

    /// <summary>The body as the source sent it, decoded from base64 if the event says so; null without one.</summary>
    /// <exception cref="BadRequestException">The body is not base64 although the event says so.</exception>
    RequestBody? ReadBody(RawEvent sent, Request request);

    /// <summary>The event as its Amazon.Lambda type.</summary>
    object ReadEvent(RawEvent sent);

    /// <summary>The event as UTF-8 JSON.</summary>
    byte[] ReadEventJson(RawEvent sent);
}
