using LambdaEventHandler.Authorization;
using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler;

/// <summary>
/// Requires an authenticated client with a scope. With several attributes, the client needs a scope of each. Without the scope, it gets 403 with the error
/// <c>insufficient_scope</c> (<see href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, section 3.1</see>).
/// </summary>
/// <param name="scopes">The scopes, of which the client needs at least one. <c>Build()</c> reports an empty list and invalid scopes.</param>
/// <example><c>[RequireScope("orders:write")]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class RequireScopeAttribute(params string[] scopes) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>Gets the scopes, of which the client needs at least one.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes ?? [];

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ScopeRequirement(Scopes)];
}
