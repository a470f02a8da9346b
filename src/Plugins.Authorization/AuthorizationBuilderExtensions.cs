using LambdaEventHandler.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Provides extension methods that authorize the clients of an app.</summary>
public static class AuthorizationBuilderExtensions
{
    /// <summary>
    /// Enforces <see cref="AuthorizeAttribute"/>, <see cref="AllowAnonymousAttribute"/>, and <see cref="RequireScopeAttribute"/> on controllers, actions, and mapped
    /// routes, with the policies and handlers of ASP.NET Core
    /// (<see href="https://learn.microsoft.com/aspnet/core/security/authorization/policies">Policy-based authorization</see>).
    /// </summary>
    /// <remarks>
    /// A client that is not authenticated gets 401, and one that may not call the route gets 403. Handlers that are registered as <see cref="IAuthorizationHandler"/> are
    /// used; the resource is the <see cref="Request"/>. <c>Build()</c> reports unknown policies, requirements without a handler, and authentication schemes, which this
    /// package doesn't have. Several calls configure the same options.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Adds policies. It can run several times. The default is <see langword="null"/>: only the default policy, which requires an authenticated client.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseAuthorization(options => options.AddPolicy("Staff", policy => policy.RequireRole("staff")))</c></example>
    public static TBuilder UseAuthorization<TBuilder>(this TBuilder builder, Action<AuthorizationOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        PoliciesOf(builder);
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        return builder;
    }

    /// <summary>
    /// Requires authorization for all routes of the app, except those with <see cref="AllowAnonymousAttribute"/>. Requests that match no route still return 404. Calls
    /// <see cref="UseAuthorization{TBuilder}"/>.
    /// </summary>
    /// <remarks>
    /// Pages of plugins, such as an OpenAPI document, and the handler of <c>OnNotFound</c> are not routes: they are open to all clients.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="policies">The names of policies that every route requires, in addition to its own. The default is the default policy: an authenticated client.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="policies"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.RequireAuthorization()</c></example>
    public static TBuilder RequireAuthorization<TBuilder>(this TBuilder builder, params string[] policies)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(policies);
        PoliciesOf(builder).OfAllRoutes.AddRange(AttributesOf(policies));
        return builder;
    }

    /// <summary>Requires authorization for a route. The app must call <see cref="UseAuthorization{TBuilder}"/>.</summary>
    /// <param name="route">The route.</param>
    /// <param name="policies">The names of policies. The default is the default policy: an authenticated client.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="route"/> or <paramref name="policies"/> is <see langword="null"/>.</exception>
    /// <example><c>builder.MapGet("/orders", GetOrders).RequireAuthorization()</c></example>
    public static MappedRoute RequireAuthorization(this MappedRoute route, params string[] policies)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(policies);
        return route.With([.. AttributesOf(policies)]);
    }

    /// <summary>Requires authorization for all routes of a group. The app must call <see cref="UseAuthorization{TBuilder}"/>.</summary>
    /// <param name="group">The group.</param>
    /// <param name="policies">The names of policies. The default is the default policy: an authenticated client.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> or <paramref name="policies"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.MapGroup("/admin").RequireAuthorization("Staff")</c></example>
    public static RouteGroup RequireAuthorization(this RouteGroup group, params string[] policies)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(policies);
        return group.With([.. AttributesOf(policies)]);
    }

    /// <summary>Allows every client to call a route, as <see cref="AllowAnonymousAttribute"/> does.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="route"/> is <see langword="null"/>.</exception>
    /// <example><c>builder.MapGet("/health", () => "ok").AllowAnonymous()</c></example>
    public static MappedRoute AllowAnonymous(this MappedRoute route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return route.With(new AllowAnonymousAttribute());
    }

    /// <summary>Requires one of several scopes in a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scopes">The scopes, of which the client needs at least one.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or <paramref name="scopes"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="scopes"/> is empty.</exception>
    /// <example><c>options.AddPolicy("Orders", policy => policy.RequireScope("orders:read", "orders:write"))</c></example>
    public static AuthorizationPolicyBuilder RequireScope(this AuthorizationPolicyBuilder policy, params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.AddRequirements(new ScopeRequirement(scopes));
    }

    private static IEnumerable<AuthorizeAttribute> AttributesOf(string[] policies) =>
        policies.Length == 0 ? [new AuthorizeAttribute()] : policies.Select(static policy => new AuthorizeAttribute(policy));

    private static RoutePolicies PoliciesOf(ResolverBuilder builder)
    {
        if (builder.Properties.TryGetValue(typeof(RoutePolicies), out var added))
        {
            return (RoutePolicies)added!;
        }

        builder.Services.AddAuthorizationCore();
        var policies = new RoutePolicies(builder.Services);
        builder.Properties[typeof(RoutePolicies)] = policies;
        builder.UseRouteAuthorization(policies).Use(new AuthorizationBehavior(policies), BehaviorOrder.Authorization);
        return policies;
    }
}
