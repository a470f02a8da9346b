using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Authorization;

/// <summary>
/// Requires one of several scopes (<see href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749, section 3.3</see>) in the claims <c>scope</c> or <c>scp</c>
/// of an authenticated client.
/// </summary>
public sealed class ScopeRequirement : AuthorizationHandler<ScopeRequirement>, IAuthorizationRequirement
{
    /// <summary>Initializes a new instance of the <see cref="ScopeRequirement"/> class.</summary>
    /// <param name="scopes">The scopes, of which the client needs at least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scopes"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="scopes"/> is empty.</exception>
    public ScopeRequirement(IReadOnlyList<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        Scopes = scopes.Count > 0 ? [.. scopes] : throw new ArgumentException("A requirement has at least one scope.", nameof(scopes));
    }

    /// <summary>Gets the scopes, of which the client needs at least one.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Describes the requirement for the log.</summary>
    /// <returns>The name of the type, and the scopes.</returns>
    public override string ToString() => $"{nameof(ScopeRequirement)}: Requires one of the scopes ({string.Join('|', Scopes)}).";

    /// <summary>Determines whether a text is a scope: visible ASCII characters without quotation marks and backslashes.</summary>
    internal static bool IsScope(string? text) => !string.IsNullOrEmpty(text) && text.All(static character => character is > ' ' and <= '~' and not '"' and not '\\');

    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        foreach (var identity in context.User.Identities)
        {
            foreach (var claim in identity.IsAuthenticated ? identity.Claims : [])
            {
                if (claim.Type is "scope" or "scp" && claim.Value.Split(' ').Any(scope => requirement.Scopes.Contains(scope, StringComparer.Ordinal)))
                {
                    context.Succeed(requirement);
                    return Task.CompletedTask;
                }
            }
        }

        return Task.CompletedTask;
    }
}
