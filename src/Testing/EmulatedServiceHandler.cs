using System.Globalization;
using System.Net;
using System.Text;
using LambdaEventHandler.Emulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Testing;

/// <summary>Sends the requests of an <see cref="HttpClient"/> through an emulated service to the function.</summary>
internal sealed class EmulatedServiceHandler : HttpMessageHandler
{
    private readonly List<Resolver> _owned = [];
    private Resolver _app;
    private EmulatedService _emulated;
    private string _mapping = "";
    private string? _domain;
    private TestExchange? _lastExchange;

    public EmulatedServiceHandler(Resolver app, EventSource source)
    {
        Source = source;
        Service = source.CreateService(stage: null);
        _app = app.WithServices(services => services.AddSingleton<ILoggerProvider>(Capture));
        _owned.Add(_app);
        _emulated = Emulate();
    }

    public EventSource Source { get; }

    public FrontService Service { get; private set; }

    public LogCapture Capture { get; } = new();

    public CookieContainer Cookies { get; } = new();

    public List<Action<TestLambdaContext>> ContextActions { get; } = [];

    public AuthorizedUser? User { get; set; }

    public TestExchange? LastExchange => Volatile.Read(ref _lastExchange);

    public void ConfigureServices(Action<IServiceCollection> configure)
    {
        _app = _app.WithServices(configure);
        _owned.Add(_app);
        _emulated = Emulate();
    }

    public void SetStage(string stage)
    {
        Service = Service.Stage is null
            ? throw new InvalidOperationException($"{Service.Title} has no stages: call WithStage only for API Gateway.")
            : Source.CreateService(stage);
        _emulated = Emulate();
    }

    public void SetCustomDomain(string domain, string mapping) => (_domain, _mapping) = (domain, mapping);

    /// <summary>Returns the event of a request as JSON.</summary>
    public async Task<string> CreateEventAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(EventJson.Of(Service, await ReadAsync(request, cancellationToken).ConfigureAwait(false)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        var context = new TestLambdaContext(Capture) { TraceId = sent.TraceId };
        foreach (var action in ContextActions)
        {
            action(context);
        }

        var exchange = await _emulated.SendAsync(sent, context).WaitAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _lastExchange, new TestExchange(exchange));
        if (exchange.HasLostUser)
        {
            throw new InvalidOperationException($"{OidcHeaders.LostUser} If no load balancer invokes the function, don't send its users from {Source}.");
        }

        var response = ResponseMessage.Create(exchange.Response.AsReceived(sent.Method), request);
        KeepCookies(response, request.RequestUri!);
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        foreach (var app in _owned)
        {
            app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        _owned.Clear();
    }

    private EmulatedService Emulate() => new(Service, Service.ResolverOf(_app).ResolveAsync);

    private async Task<ClientRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var uri = request.RequestUri!;
        return new ClientRequest(request.Method.Method, RequestTarget.Parse(_mapping + uri.PathAndQuery), RequestHeaderList.Of(request, Cookies.GetCookieHeader(uri), body), body)
        {
            Scheme = uri.Scheme,
            Port = uri.Port,
            Time = TimeProvider.System.GetUtcNow(),
            User = User,
            CustomDomain = _domain,
        };
    }

    private void KeepCookies(HttpResponseMessage response, Uri uri)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            return;
        }

        foreach (var cookie in cookies)
        {
            try
            {
                Cookies.SetCookies(uri, cookie);
            }
            catch (CookieException)
            {
                // As an HttpClient with a network connection: it ignores a cookie that is invalid or of another domain. The header still has it.
            }
        }
    }
}

/// <summary>The headers that an <see cref="HttpClient"/> sends with a request.</summary>
internal static class RequestHeaderList
{
    private const string Cookie = "Cookie";

    public static HeaderList Of(HttpRequestMessage request, string cookies, byte[] body)
    {
        var list = new HeaderList();
        list.Set("Host", request.Headers.Host ?? request.RequestUri!.Authority);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            list.Set(name, values.ToString());
        }

        if (cookies.Length > 0)
        {
            list.Set(Cookie, list.Last(Cookie) is { } own ? $"{own}; {cookies}" : cookies);
        }

        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                list.Set(name, values.ToString());
            }

            list.Set("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture));
        }

        return list;
    }
}

/// <summary>Creates the response of an <see cref="HttpClient"/>.</summary>
internal static class ResponseMessage
{
    public static HttpResponseMessage Create(ClientResponse received, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)received.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(received.Body),
        };
        foreach (var (name, value) in received.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
