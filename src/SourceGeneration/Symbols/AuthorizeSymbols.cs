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
