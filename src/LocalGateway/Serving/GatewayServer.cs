using System.Net;
using System.Net.Sockets;
using System.Text;
using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LambdaEventHandler.Gateway;

/// <summary>Kestrel at 127.0.0.1, without configuration files, environment variables, or middleware.</summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private GatewayServer(WebApplication server) => _server = server;

    public string Address => _server.Urls.First();

    /// <exception cref="UserErrorException">The port is not available.</exception>
    public static async Task<GatewayServer> StartAsync(HttpGateway gateway, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, port));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var server = builder.Build();
        gateway.Page?.Ending = server.Lifetime.ApplicationStopping;
        server.Run(gateway.HandleAsync);
        try
        {
            await server.StartAsync().ConfigureAwait(false);
            return new GatewayServer(server);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            var reason = exception is IOException ? "is in use" : "is not available";
            throw new UserErrorException($"Port {port} {reason}: select another port with --port, or 0 for any free port.");
        }
    }

    /// <summary>Waits until Ctrl+C is pressed or the token is canceled.</summary>
    public Task WaitForEndAsync(CancellationToken cancellationToken) => _server.WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static void Configure(KestrelServerOptions options, int port)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null; // Each service has its own limit, and its own answer to a body that is over it.
        options.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
    }
}

/// <summary>The first lines of output: the address, the service, and the routes.</summary>
internal static class Greeting
{
    public static string Of(string address, string? page, FrontService service, IReadOnlyList<Route> routes)
    {
        var text = new StringBuilder();
        text.AppendLine($"Listening on {address} (press Ctrl+C to stop)");
        text.AppendLine($"Emulating {service.Title}{(service.Stage is null ? "" : $", stage {service.Stage}")}");
        if (page is not null)
        {
            text.AppendLine($"Showing requests at {page}");
        }

        text.AppendLine(routes.Count == 0 ? RouteListing.NoRoutes : "Routes:");
        return RouteListing.Append(text, routes, indent: "  ").AppendLine().ToString();
    }
}

/// <summary>A line for each route: its methods, template, and action.</summary>
internal static class RouteListing
{
    public const string NoRoutes = "The app has no routes.";

    public static string Of(IReadOnlyList<Route> routes)
    {
        var text = new StringBuilder();
        return (routes.Count == 0 ? text.AppendLine(NoRoutes) : Append(text, routes, indent: "")).ToString();
    }

    public static StringBuilder Append(StringBuilder text, IReadOnlyList<Route> routes, string indent)
    {
        var methodsWidth = routes.Select(route => MethodsOf(route).Length).DefaultIfEmpty().Max();
        var templateWidth = routes.Select(route => route.Template.Length).DefaultIfEmpty().Max();
        foreach (var route in routes)
        {
            text.AppendLine($"{indent}{MethodsOf(route).PadRight(methodsWidth)}  {route.Template.PadRight(templateWidth)}  {route.DisplayName}");
        }

        return text;
    }

    private static string MethodsOf(Route route) => string.Join(',', route.Methods);
}
