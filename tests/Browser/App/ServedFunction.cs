using System.Collections.Concurrent;
using LambdaEventHandler.Emulation;
using LambdaEventHandler.Gateway;

namespace LambdaEventHandler.Browser;

/// <summary>The function of these tests, behind a service that the local gateway plays, at an origin of its own.</summary>
internal sealed class ServedFunction : IAsyncDisposable
{
    /// <summary>The gateway by a name that browsers do not trust as they do 127.0.0.1.</summary>
    public const string InsecureHost = "function.example";

    private readonly GatewayServer _server;

    private ServedFunction(GatewayServer server, ExchangeLog log) => (_server, Log) = (server, log);

    public ExchangeLog Log { get; }

    public static Task<ServedFunction> StartAsync(string service, Action<ResolverBuilder<ApiGatewayRestResolver>> usePlugins, string? stage = null)
    {
        var log = new ExchangeLog();
        var builder = ApiGatewayRestResolver.CreateBuilder().AddControllers().Use(log, BehaviorOrder.Log);
        usePlugins(builder);
        using (new InvocationObserver().ObserveBuilds())
        {
            return StartAsync(service, stage, builder.Build(), log);
        }
    }

    /// <summary>Serves an app that is built, whose exchanges the log does not have.</summary>
    public static Task<ServedFunction> StartAsync(string service, Resolver app) => StartAsync(service, stage: null, app, new ExchangeLog());

    private static async Task<ServedFunction> StartAsync(string service, string? stage, Resolver app, ExchangeLog log)
    {
        var front = FrontServices.Create(service, stage);
        var console = new GatewayConsole(Stream.Null, TextWriter.Null, TextWriter.Null);
        var invocations = new InvocationLog();
        var invoker = new Invoker(front, front.ResolverOf(app).ResolveAsync, console, TimeProvider.System) { Sinks = [invocations] };
        var gateway = new HttpGateway(invoker, console) { Hosts = new AllowedHosts(InsecureHost), Page = new GatewayPage(invoker, invocations, app, "Function.App") };
        return new ServedFunction(await GatewayServer.StartAsync(gateway, port: 0), log);
    }

    public Uri At(string path) => new(new Uri(_server.Address), path);

    public Uri InsecurelyAt(string path) => new UriBuilder(At(path)) { Host = InsecureHost }.Uri;

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>Keeps what goes through the function, around all that plugins do.</summary>
internal sealed class ExchangeLog : IBehavior
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    public IReadOnlyList<string> Requests => [.. _exchanges.Select(exchange => exchange.Request)];

    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        var (headers, cookie) = (request.Headers, request.Cookies["session"]);
        _exchanges.Enqueue(new($"{request.Method} {request.Path}", response.StatusCode, headers["Origin"], headers["Accept-Encoding"], response.Headers["Content-Encoding"], cookie));
        return response;
    }
}

/// <summary>A request as it came from the browser, and what the answer to it was.</summary>
internal sealed record Exchange(string Request, int Status, string? Origin, string? AcceptEncoding, string? ContentEncoding, string? Cookie);
