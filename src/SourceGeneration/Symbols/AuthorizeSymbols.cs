using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The attributes that require authorization: Core's rule, asked of the compiler.</summary>
internal static class AuthorizeSymbols
{
    /// <summary>Returns the first attribute of a class or method that requires authorization, as in C#, or null.</summary>
    public static string? Find(ISymbol symbol)
    {
        foreach (var attribute in AttributeSymbols.Metadata(symbol))
        {
            if (attribute.AttributeClass is { } type && RequiresAuthorization(type))
            {
                return ParameterSignature.NameOfAttribute(type.Name);
            }
        }

        return null;
    }

    /// <summary>Describes the attribute that a handler's class requires authorization with; null if there is none, or if the handler itself has an attribute that decides.</summary>
    public static string? FindOfClass(IMethodSymbol method, ITypeSymbol? type)
    {
        if (type is null || AttributeSymbols.Metadata(method).Any(static attribute => attribute.AttributeClass is { } found && (RequiresAuthorization(found) || AllowsAnonymous(found))))
        {
            return null;
        }

        return Find(type) is { } name ? ConventionProblems.DescribeAuthorizationOfClass(name, TypeNames.ForMessage(type)) : null;
    }

    private static bool AllowsAnonymous(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static candidate => candidate.ToDisplayString() == "Microsoft.AspNetCore.Authorization.IAllowAnonymous");

    private static bool RequiresAuthorization(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString() == "Microsoft.AspNetCore.Authorization.AuthorizeAttribute")
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static candidate =>
            candidate.ToDisplayString() is "Microsoft.AspNetCore.Authorization.IAuthorizeData" or "Microsoft.AspNetCore.Authorization.IAuthorizationRequirementData");
    }
}
