using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Describes what the app requires of clients that call a route: a token in the <c>Authorization</c> header.</summary>
internal static class SecurityDescription
{
    /// <summary>Adds the requirement to an operation, and its scheme to the document.</summary>
    public static void Add(OpenApiOperation operation, RouteSecurity security, OpenApiDocument document)
    {
        var schemes = document.Components!.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        schemes.TryAdd(security.Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(security.Scheme, document)] = [.. security.Scopes] }];
    }
}
