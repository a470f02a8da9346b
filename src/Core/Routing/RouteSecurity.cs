namespace LambdaEventHandler;

/// <summary>Describes what an app requires of clients that call a route. It decides nothing: the authorization of the app does.</summary>
/// <param name="scheme">The name of the security scheme.</param>
/// <param name="scopes">The scopes that the client needs.</param>
/// <exception cref="ArgumentException"><paramref name="scheme"/> is empty.</exception>
/// <exception cref="ArgumentNullException"><paramref name="scopes"/> is <see langword="null"/>.</exception>
public sealed class RouteSecurity(string scheme, IReadOnlyList<string> scopes)
{
    /// <summary>Gets the name of the security scheme, as in an OpenAPI document.</summary>
    /// <value>For example <c>Bearer</c>: a token in the <c>Authorization</c> header (<see href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</see>).</value>
    public string Scheme { get; } = string.IsNullOrEmpty(scheme) ? throw new ArgumentException("The scheme has no name.", nameof(scheme)) : scheme;

    /// <summary>Gets the scopes that the client needs.</summary>
    /// <value>An empty list if any authenticated client can call the route, or if the requirements are not scopes.</value>
    public IReadOnlyList<string> Scopes { get; } = scopes ?? throw new ArgumentNullException(nameof(scopes));
}
