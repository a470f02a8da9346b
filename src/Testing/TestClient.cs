using System.Net;
using System.Security.Claims;
using LambdaEventHandler.Emulation;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Testing;

/// <summary>
/// Represents an <see cref="HttpClient"/> that sends requests to a function as the exact events of a service, and returns what a client of that service receives.
/// </summary>
/// <remarks>
/// No network is involved: the function runs in the process of the test. Each client has its own instances of the app's services, like a new Lambda environment,
/// and disposes them. Cookies are kept for later requests. Redirects are not followed.
/// </remarks>
/// <example><code>
/// using var client = Function.App.CreateClient(EventSource.HttpApi);
/// var response = await client.GetAsync("/hello/lessa");
/// </code></example>
public sealed class TestClient : HttpClient
{
    private static readonly Uri Origin = new("https://localhost/");

    private readonly EmulatedServiceHandler _handler;

    internal TestClient(EmulatedServiceHandler handler)
        : base(handler) => (_handler, BaseAddress) = (handler, Origin);

    /// <summary>Gets the source of the events.</summary>
    public EventSource Source => _handler.Source;

    /// <summary>Gets the cookies that the client sends. Responses add cookies to it.</summary>
    public CookieContainer Cookies => _handler.Cookies;

    /// <summary>Gets the log entries of all requests so far, in order.</summary>
    /// <value>The entries that pass the filters of the app, and those that were written to the logger of the Lambda context.</value>
    public IReadOnlyList<LogEntry> Logs => _handler.Capture.Entries;

    /// <summary>Gets the event and the function's response of the last request.</summary>
    /// <exception cref="InvalidOperationException">The client has not sent a request.</exception>
    public TestExchange LastExchange => _handler.LastExchange ?? throw new InvalidOperationException("The client has not sent a request.");

    /// <summary>Sends the following requests as a user whom an authorizer identified.</summary>
    /// <remarks>
    /// An app with <c>UseAlbAuthentication</c> accepts the users of a load balancer. If another app reads <see cref="Request.User"/> of such a request, the request throws
    /// an <see cref="InvalidOperationException"/>, because the client would be anonymous in Lambda.
    /// </remarks>
    /// <param name="user">The user, whose claims the authorizer adds to the event, or <see langword="null"/> for an anonymous client.</param>
    /// <param name="authorizer">
    /// The kind of authorizer, or <see langword="null"/> for the most common one: <see cref="Authorizer.Iam"/> for a function URL, and <see cref="Authorizer.Jwt"/>
    /// for other sources.
    /// </param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The event source has no such authorizer, or the authorizer can't send one of the claims.</exception>
    /// <example><c>client.As(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "lessa"), new("scope", "orders:write")], "test")))</c></example>
    public TestClient As(ClaimsPrincipal? user, Authorizer? authorizer = null)
    {
        _handler.User = user is null ? null : Authorize([.. user.Claims.Select(claim => KeyValuePair.Create(claim.Type, claim.Value))], authorizer);
        return this;
    }

    /// <summary>Sends the following requests as a user whom an authorizer identified.</summary>
    /// <remarks>
    /// An app with <c>UseAlbAuthentication</c> accepts the users of a load balancer. If another app reads <see cref="Request.User"/> of such a request, the request throws
    /// an <see cref="InvalidOperationException"/>, because the client would be anonymous in Lambda.
    /// </remarks>
    /// <param name="subject">The ID of the user: the claim <c>sub</c>.</param>
    /// <param name="claims">More claims. A claim with several values, such as <c>cognito:groups</c>, can occur several times.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> or <paramref name="claims"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authorizer of the event source can't send one of the claims.</exception>
    /// <example><c>client.As("lessa", ("email", "lessa@example.com"), ("cognito:groups", "admin"))</c></example>
    public TestClient As(string subject, params (string Type, string Value)[] claims)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(claims);
        _handler.User = Authorize([new("sub", subject), .. claims.Select(claim => KeyValuePair.Create(claim.Type, claim.Value))], authorizer: null);
        return this;
    }

    /// <summary>Replaces services of the app for the following requests. The app itself is unchanged.</summary>
    /// <param name="configure">Changes the services. Adding a service replaces the app's own.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidConfigurationException">A service can't be created. The message lists all problems.</exception>
    /// <example><c>client.WithServices(services => services.AddSingleton&lt;IUserDirectory, OneUser&gt;())</c></example>
    public TestClient WithServices(Action<IServiceCollection> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _handler.ConfigureServices(configure);
        return this;
    }

    /// <summary>Sets the time that is left before the function times out, at the start of each of the following requests.</summary>
    /// <param name="remainingTime">The time. The default is 30 seconds.</param>
    /// <returns>The client.</returns>
    public TestClient WithRemainingTime(TimeSpan remainingTime) => WithContext(context => context.RemainingTime = remainingTime);

    /// <summary>Changes the Lambda context of each of the following requests.</summary>
    /// <param name="configure">Sets properties of a new context.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public TestClient WithContext(Action<TestLambdaContext> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _handler.ContextActions.Add(configure);
        return this;
    }

    /// <summary>Sets the stage of the API for the following requests. A path can begin with the stage, as at an <c>execute-api</c> address, or omit it.</summary>
    /// <param name="stage">The name of the stage. The default is <c>prod</c> for a REST API, and <c>$default</c> for an HTTP API.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException"><paramref name="stage"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="InvalidOperationException">The event source has no stages.</exception>
    public TestClient WithStage(string stage)
    {
        ArgumentException.ThrowIfNullOrEmpty(stage);
        _handler.SetStage(stage);
        return this;
    }

    /// <summary>
    /// Sends the requests to a custom domain
    /// (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">AWS: API mappings</see>). Call this method before the first
    /// request.
    /// </summary>
    /// <param name="domain">The domain, for example <c>api.example.com</c>.</param>
    /// <param name="mapping">
    /// The path of the API mapping, for example <c>/payment</c>. The path of each event begins with it, so a test requests the same paths with and without a custom
    /// domain. The default is no mapping.
    /// </param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="domain"/> is not a host name, or <paramref name="mapping"/> is not empty and doesn't start with a slash or ends with one.
    /// </exception>
    /// <exception cref="InvalidOperationException">The client has already sent a request.</exception>
    public TestClient WithCustomDomain(string domain, string mapping = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        ArgumentNullException.ThrowIfNull(mapping);
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns)
        {
            throw new ArgumentException($"'{domain}' is not a host name: omit the scheme and the port, for example api.example.com.", nameof(domain));
        }

        if (mapping.Length > 0 && (mapping[0] != '/' || mapping[^1] == '/' || mapping.AsSpan().IndexOfAny('?', '#') >= 0))
        {
            throw new ArgumentException($"'{mapping}' is not the path of a mapping: use a path with a leading slash and without a trailing one, for example /payment.", nameof(mapping));
        }

        BaseAddress = new UriBuilder(Origin) { Host = domain }.Uri;
        _handler.SetCustomDomain(domain, mapping);
        return this;
    }

    /// <summary>Returns the event of a request without sending it, for example to pass it to the handler of a function.</summary>
    /// <param name="request">The request. A relative URL is resolved against <see cref="HttpClient.BaseAddress"/>.</param>
    /// <param name="cancellationToken">Cancels reading the content of the request.</param>
    /// <returns>The JSON of the event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public async Task<string> CreateEventAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true })
        {
            request.RequestUri = request.RequestUri is null ? BaseAddress : new Uri(BaseAddress!, request.RequestUri);
        }

        return await _handler.CreateEventAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private AuthorizedUser Authorize(IReadOnlyList<KeyValuePair<string, string>> claims, Authorizer? authorizer)
    {
        var user = new AuthorizedUser(authorizer switch
        {
            null => _handler.Service.Authorizers[0],
            Authorizer.Jwt => AuthorizerKind.Jwt,
            Authorizer.Lambda => AuthorizerKind.Lambda,
            Authorizer.Iam => AuthorizerKind.Iam,
            _ => throw new ArgumentOutOfRangeException(nameof(authorizer), authorizer, "The value is not an authorizer."),
        }, claims);
        return _handler.Service.FindProblem(user) is { } problem ? throw new ArgumentException(problem) : user;
    }
}

/// <summary>Provides extension methods that create test clients.</summary>
public static class TestClientExtensions
{
    /// <summary>Creates a client that sends the events of the app's own source: a REST API, an HTTP API with payload 2.0, or an Application Load Balancer.</summary>
    /// <param name="app">The app.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public static TestClient CreateClient(this Resolver app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.CreateClient(EventSources.Of(app));
    }

    /// <summary>Creates a client that sends the events of a source. Every app handles the events of every source.</summary>
    /// <param name="app">The app.</param>
    /// <param name="source">The source of the events.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="source"/> is not one of the values.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    /// <example><c>using var client = Function.App.CreateClient(EventSource.Alb);</c></example>
    public static TestClient CreateClient(this Resolver app, EventSource source)
    {
        ArgumentNullException.ThrowIfNull(app);
        return new TestClient(new EmulatedServiceHandler(app, source));
    }
}
