using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Authorization;

/// <summary>The policy of each route, which is combined once from the attributes, when the app is built.</summary>
internal sealed class RoutePolicies(IServiceCollection registered) : IRouteAuthorization
{
    private readonly Dictionary<Route, AuthorizationPolicy?> _policies = [];

    /// <summary>Gets what every route requires in addition to its own attributes.</summary>
    public List<IAuthorizeData> OfAllRoutes { get; } = [];

    /// <summary>Returns the policy of a route; null if every client can call it.</summary>
    /// <exception cref="KeyNotFoundException">The route was not prepared: no request of it may pass.</exception>
    public AuthorizationPolicy? Find(Route route) => _policies[route];

    public IEnumerable<string> Prepare(IReadOnlyList<Route> routes, IServiceProvider services)
    {
        // A build that failed can be repeated.
        _policies.Clear();
        var problems = new List<string>();
        var handlers = new RegisteredHandlers(registered);
        var policies = StartupPolicies.Find(registered);
        using var scope = policies is null ? services.CreateScope() : null;
        var provider = policies ?? scope!.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var route in routes)
        {
            var policy = IsOpen(route) ? null : new RouteRequirements(route, OfAllRoutes, problems).Combine(provider);
            _policies[route] = policy;
            Check(route, policy, handlers, problems);
        }

        return problems.Distinct();
    }

    public RouteSecurity? Describe(Route route) => _policies[route] is { } policy ? new("Bearer", [.. ScopesOf(policy).Distinct()]) : null;

    // What packages serve for themselves, such as an OpenAPI document, is opened by their own options.
    private static bool IsOpen(Route route) => route.IsOfPackage || route.GetMetadata<IAllowAnonymous>() is not null;

    private static void Check(Route route, AuthorizationPolicy? policy, RegisteredHandlers handlers, List<string> problems)
    {
        if (policy?.AuthenticationSchemes.Count > 0)
        {
            problems.Add(
                $"{route.DisplayName} requires the authentication scheme {string.Join(", ", policy.AuthenticationSchemes)}, but an app has no schemes: the event source or a behavior sets Request.User. "
                + "Remove AuthenticationSchemes from the attribute or the policy.");
        }

        foreach (var requirement in policy?.Requirements ?? [])
        {
            if (!handlers.Handle(requirement))
            {
                var name = requirement.GetType().Name;
                problems.Add(
                    $"{route.DisplayName} has the requirement {name}, but no IAuthorizationHandler handles it, so no client could call the route. "
                    + $"Register one with builder.Services.AddSingleton<IAuthorizationHandler, ...>(): it derives from AuthorizationHandler<{name}>, or from AuthorizationHandler<{name}, Request>.");
            }
        }
    }

    private static IEnumerable<string> ScopesOf(AuthorizationPolicy policy) => policy.Requirements.SelectMany(static requirement => requirement switch
    {
        ScopeRequirement scope => scope.Scopes,
        ClaimsAuthorizationRequirement { ClaimType: "scope" or "scp", AllowedValues: { } values } => values,
        _ => [],
    });
}

/// <summary>Combines the policy of one route, as the middleware of ASP.NET Core does.</summary>
internal sealed class RouteRequirements(Route route, IReadOnlyList<IAuthorizeData> ofAllRoutes, List<string> problems)
{
    /// <summary>Returns the policy; null if the route requires nothing, or if something is wrong with it.</summary>
    public AuthorizationPolicy? Combine(IAuthorizationPolicyProvider provider)
    {
        List<IAuthorizeData> data = [.. ofAllRoutes, .. route.Action.Attributes.OfType<IAuthorizeData>()];
        var areKnown = true;
        foreach (var one in data)
        {
            areKnown &= IsKnown(one, provider);
        }

        var requirements = new AuthorizationPolicyBuilder();
        foreach (var one in route.Action.Attributes.OfType<IAuthorizationRequirementData>())
        {
            if (one is RequireScopeAttribute scopes && (scopes.Scopes.Count == 0 || !scopes.Scopes.All(ScopeRequirement.IsScope)))
            {
                problems.Add(
                    $"{route.DisplayName}: [RequireScope] has {(scopes.Scopes.Count == 0 ? "no scope" : $"the scopes '{string.Join("', '", scopes.Scopes)}', of which one is invalid")}: "
                    + "use visible ASCII characters without quotation marks and backslashes, and one argument for each scope.");
                areKnown = false;
            }
            else
            {
                requirements.AddRequirements([.. one.GetRequirements()]);
            }
        }

        if (!areKnown)
        {
            return null;
        }

        var policy = AuthorizationPolicy.CombineAsync(provider, data, [.. route.Action.Attributes.OfType<AuthorizationPolicy>()]).GetAwaiter().GetResult();
        return requirements.Requirements.Count == 0 ? policy : policy is null ? requirements.Build() : AuthorizationPolicy.Combine(policy, requirements.Build());
    }

    private bool IsKnown(IAuthorizeData data, IAuthorizationPolicyProvider provider)
    {
        if (string.IsNullOrWhiteSpace(data.Policy) || provider.GetPolicyAsync(data.Policy).GetAwaiter().GetResult() is not null)
        {
            return true;
        }

        problems.Add($"{route.DisplayName} requires the policy '{data.Policy}', which does not exist. Add it with UseAuthorization(options => options.AddPolicy(\"{data.Policy}\", ...)), or correct the name.");
        return false;
    }
}

/// <summary>The authorization handlers that an app has registered, by their types: none is created before a request needs it.</summary>
internal sealed class RegisteredHandlers
{
    private readonly List<Type> _types = [];
    private readonly bool _hasUnknown;

    public RegisteredHandlers(IServiceCollection services)
    {
        foreach (var service in services)
        {
            if (service.ServiceType != typeof(IAuthorizationHandler) || service.IsKeyedService)
            {
                continue;
            }

            if ((service.ImplementationType ?? service.ImplementationInstance?.GetType()) is { } type)
            {
                _types.Add(type);
            }
            else
            {
                _hasUnknown = true;
            }
        }
    }

    /// <summary>Determines whether a handler can handle a requirement. A factory, or a handler of no particular requirement, can handle all.</summary>
    public bool Handle(IAuthorizationRequirement requirement) =>
        _hasUnknown || requirement is IAuthorizationHandler || _types.Exists(type => type != typeof(PassThroughAuthorizationHandler) && Handles(type, requirement));

    private static bool Handles(Type handler, IAuthorizationRequirement requirement)
    {
        for (var type = handler; type is not null; type = type.BaseType)
        {
            if (!type.IsGenericType)
            {
                continue;
            }

            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(AuthorizationHandler<>) || definition == typeof(AuthorizationHandler<,>))
            {
                return type.GenericTypeArguments[0].IsInstanceOfType(requirement)
                    && (type.GenericTypeArguments.Length == 1 || type.GenericTypeArguments[1].IsAssignableFrom(typeof(Request)));
            }
        }

        return true;
    }
}
