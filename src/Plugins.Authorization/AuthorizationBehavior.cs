using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Authorization;

/// <summary>Rejects requests of clients that may not call the route. It runs inside CORS and error handling, and around the app's own behaviors.</summary>
internal sealed class AuthorizationBehavior(RoutePolicies policies) : ISelectiveBehavior
{
    private const string Challenge = "WWW-Authenticate";

    public bool KeepsResponses => false;

    public bool AppliesTo(Route route) => policies.Find(route) is not null;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => AuthorizeAsync(policies.Find(request.Route!)!, request, next);

    private static async ValueTask<Response> AuthorizeAsync(AuthorizationPolicy policy, Request request, BehaviorDelegate next)
    {
        var service = request.Services.GetRequiredService<IAuthorizationService>();
        var result = await service.AuthorizeAsync(request.User, request, policy.Requirements).ConfigureAwait(false);
        return result.Succeeded ? await next(request).ConfigureAwait(false) : throw Refuse(request, result.Failure);
    }

    /// <summary>Creates the error: 401 for a client that is not authenticated, 403 for any other. It doesn't say what is missing, except a scope (RFC 6750, section 3.1).</summary>
    private static ServiceException Refuse(Request request, AuthorizationFailure? failure)
    {
        if (!request.User.Identities.Any(static identity => identity.IsAuthenticated))
        {
            return new UnauthorizedException { Headers = { [Challenge] = "Bearer" } };
        }

        var refusal = new ServiceException(403, message: null);
        if (failure?.FailedRequirements.OfType<ScopeRequirement>().FirstOrDefault() is { } requirement)
        {
            refusal.Headers[Challenge] = $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', requirement.Scopes)}\"";
        }

        return refusal;
    }
}
