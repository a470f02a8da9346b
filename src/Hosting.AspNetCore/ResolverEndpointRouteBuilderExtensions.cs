using LambdaEventHandler;
using LambdaEventHandler.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Provides an extension method that serves apps from an ASP.NET Core server.</summary>
public static class ResolverEndpointRouteBuilderExtensions
{
    private const string CatchAll = "{**path}";

    /// <summary>Adds an endpoint that passes requests to an app.</summary>
    /// <remarks>
    /// The endpoint matches every path and method that no other endpoint matches, so that the app returns 404 and 405 responses, and preflight responses, itself. In a
    /// group (<c>MapGroup("/api")</c>), it matches the paths below the prefix of the group, which becomes the <see cref="Request.PathBase"/> of the app.
    /// </remarks>
    /// <param name="endpoints">The endpoints of the ASP.NET Core app, or a group of them.</param>
    /// <param name="resolver">The app. It keeps its own services, and is not disposed.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>A builder of conventions, for example for <c>RequireHost</c>, <c>RequireAuthorization</c>, or <c>WithRequestTimeout</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="resolver"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidConfigurationException">An option is invalid. The message lists all problems.</exception>
    /// <example><code>
    /// var app = WebApplication.CreateBuilder(args).Build();
    /// app.MapResolver(Function.App);
    /// app.Run();
    /// </code></example>
    public static IEndpointConventionBuilder MapResolver(this IEndpointRouteBuilder endpoints, Resolver resolver, Action<ResolverHostingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(resolver);
        var options = new ResolverHostingOptions();
        configure?.Invoke(options);
        options.Validate();
        var endpoint = new ResolverEndpoint(resolver, options, endpoints.ServiceProvider);
        var conventions = endpoints.Map(CatchAll, endpoint.HandleAsync).WithDisplayName($"{resolver.GetType().Name} with {resolver.Routes.Count} routes");
        conventions.Add(static builder => ((RouteEndpointBuilder)builder).Order = int.MaxValue);
        return conventions;
    }
}
