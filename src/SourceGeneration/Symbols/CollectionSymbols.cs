using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The collections that repeated values can be bound to: Core's rule, asked of the compiler.</summary>
internal static class CollectionSymbols
{
    /// <summary>The type of the values, if the type is a collection of values that are written as text, else null.</summary>
    public static ITypeSymbol? SimpleElementOf(ITypeSymbol type) =>
        ElementOf(type) is { } element && !SimpleSymbols.IsNullable(element) && SimpleSymbols.FormOf(element) != ValueForm.None ? element : null;

    /// <summary>What to make for a parameter of the type.</summary>
    public static CollectionShape ShapeOf(ITypeSymbol type) => type.Name switch
    {
        "List" or "IList" or "ICollection" => CollectionShape.List,
        "HashSet" or "ISet" or "IReadOnlySet" => CollectionShape.Set,
        _ => CollectionShape.Array,
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when IsCollection(named) => named.TypeArguments[0],
        _ => null,
    };

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
        && type.Name is ("List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "HashSet" or "ISet" or "IReadOnlySet");
}
