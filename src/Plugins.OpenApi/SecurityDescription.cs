using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Describes what the app requires of clients that call a route: a token in the <c>Authorization</c> header.</summary>
internal static class SecurityDescription
{
    /// <summary>Adds the requirement to an operation, if there is one, and its scheme to the document.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="security">The requirement, or null.</param>
    /// <param name="document">The document.</param>
    /// <param name="hasScopes">Whether a requirement of this scheme can list scopes, which version 3.0 does not allow.</param>
    public static void Add(OpenApiOperation operation, RouteSecurity? security, OpenApiDocument document, bool hasScopes)
    {
        if (security is null)
        {
            return;
        }

        var schemes = document.Components!.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        schemes.TryAdd(security.Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(security.Scheme, document)] = hasScopes ? [.. security.Scopes] : [] }];
    }
}
