using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The methods of a controller that could be actions, inherited ones included, as reflection would give them.</summary>
internal static class MethodSymbols
{
    public static List<IMethodSymbol> OfController(INamedTypeSymbol type)
    {
        var methods = new List<IMethodSymbol>();
        for (var current = type; current is not null && !IsLibrary(current); current = current.BaseType)
            foreach (var member in current.GetMembers())
                if (member is IMethodSymbol method && IsCandidate(method) && !IsOverridden(method, methods))
                    methods.Add(method);
        methods.RemoveAll(static method => AttributeSymbols.IsMarked(method, KnownNames.NonAction));
        return methods;
    }

    private static bool IsCandidate(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && !OverridesObject(method);

    private static bool OverridesObject(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        return IsLibrary(root.ContainingType);
    }

    private static bool IsOverridden(IMethodSymbol method, List<IMethodSymbol> known)
    {
        foreach (var other in known)
            for (var overridden = other.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                if (SymbolEqualityComparer.Default.Equals(overridden, method))
                    return true;
        return false;
    }

    private static bool IsLibrary(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || (type.Name == KnownNames.Controller && type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true });
}
