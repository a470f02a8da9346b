using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The methods of a controller that could be actions, inherited ones included, as reflection would give them.</summary>
internal static class MethodSymbols
{
    public static List<IMethodSymbol> OfController(INamedTypeSymbol type)
    {
        var methods = new List<IMethodSymbol>();
        for (var current = type; current is not null && !IsLibrary(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IMethodSymbol method && IsCandidate(method) && !IsReplaced(method, methods))
                {
                    methods.Add(method);
                }
            }
        }

        methods.RemoveAll(static method => AttributeSymbols.IsMarked(method, KnownNames.NonAction));
        return methods;
    }

    /// <summary>The method as it was declared first, which the given one may override.</summary>
    public static IMethodSymbol DeclarationOf(IMethodSymbol method)
    {
        var declaration = method;
        while (declaration.OverriddenMethod is { } overridden)
        {
            declaration = overridden;
        }

        return declaration;
    }

    private static bool IsCandidate(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && !OverridesObject(method);

    private static bool OverridesObject(IMethodSymbol method) => IsLibrary(DeclarationOf(method).ContainingType);

    /// <summary>Whether a derived class has the method, overridden or declared again.</summary>
    private static bool IsReplaced(IMethodSymbol method, List<IMethodSymbol> derived)
    {
        foreach (var other in derived)
        {
            if (other.Name == method.Name && !HaveSameType(other.ContainingType, method.ContainingType) && HaveSameParameters(other, method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveSameParameters(IMethodSymbol one, IMethodSymbol other)
    {
        if (one.Parameters.Length != other.Parameters.Length)
        {
            return false;
        }

        for (var index = 0; index < one.Parameters.Length; index++)
        {
            if (!HaveSameType(one.Parameters[index].Type, other.Parameters[index].Type)
                || (one.Parameters[index].RefKind == RefKind.None) != (other.Parameters[index].RefKind == RefKind.None))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameType(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsLibrary(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || (type.Name == KnownNames.Controller && type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true });
}
