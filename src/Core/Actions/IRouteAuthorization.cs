using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>
/// Decides who can call the routes of an app. A plugin implements it, together with a behavior that rejects requests
/// (<see cref="BehaviorOrder.Authorization"/>). Without one, <c>Build()</c> reports routes with <c>[Authorize]</c>.
/// </summary>
public interface IRouteAuthorization
{
    /// <summary>Prepares the routes, once, when the app is built.</summary>
    /// <param name="routes">The routes of the app.</param>
    /// <param name="services">The services of the app, outside of any request.</param>
    /// <returns>A message for each problem, which <c>Build()</c> reports, with how to fix it.</returns>
    IEnumerable<string> Prepare(IReadOnlyList<Route> routes, IServiceProvider services);

    /// <summary>Describes what a route requires of clients.</summary>
    /// <param name="route">One of the prepared routes.</param>
    /// <returns>The description, which <see cref="Route.Security"/> returns, or <see langword="null"/> if everyone can call the route.</returns>
    RouteSecurity? Describe(Route route);
}

/// <summary>The services of the app, whose container is created when the first one is requested.</summary>
internal sealed class LazyServices(ServiceContainer container) : IServiceProvider
{
    public object? GetService(Type serviceType) => container.Provider.GetService(serviceType);
}

/// <summary>Prepares the authorization of the routes, and finds requirements that nothing enforces.</summary>
internal static class RouteAuthorization
{
    public static void Prepare(IRouteAuthorization? authorization, IReadOnlyList<Route> routes, ServiceContainer services, List<string> problems)
    {
        if (authorization is null)
        {
            Check(routes, problems);
        }
        else if (problems.Count == 0)
        {
            // What is wrong with services can be the reason why the authorization can't be prepared, too.
            PrepareRoutes(authorization, routes, services, problems);
        }
    }

    // Separate, because the type of the provider loads an assembly.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PrepareRoutes(IRouteAuthorization authorization, IReadOnlyList<Route> routes, ServiceContainer services, List<string> problems)
    {
        problems.AddRange(authorization.Prepare(routes, new LazyServices(services)));
        foreach (var route in routes)
        {
            route.Security = authorization.Describe(route);
        }
    }

    private static void Check(IReadOnlyList<Route> routes, List<string> problems)
    {
        foreach (var route in routes)
        {
            foreach (var metadata in route.Metadata)
            {
                var type = metadata.GetType();
                if (AuthorizationAttributes.Require(type))
                {
                    problems.Add(AuthorizationAttributes.IsPolicy(type)
                        ? ConventionProblems.NotAuthorizedByPolicy(route.DisplayName)
                        : ConventionProblems.NotAuthorized(route.DisplayName, ParameterSignature.NameOfAttribute(type.Name)).Message);
                    break;
                }
            }
        }
    }
}
