using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What a file of its own can name: not what is private to a class or a file, not pointers, not what is known by another alias only.</summary>
internal static class Reach
{
    public static bool Includes(ISymbol symbol, Compilation compilation) => ObstacleTo(symbol, compilation) is null;

    /// <summary>Why a file of its own cannot name a type, or call a constructor; null where it can.</summary>
    public static Obstacle? ObstacleTo(ISymbol symbol, Compilation compilation)
    {
        var type = symbol as ITypeSymbol ?? symbol.ContainingType;
        return Any(type, static part => part.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer) ? Obstacle.Pointer(TypeNames.ForMessage(type))
            : Any(type, static part => part is INamedTypeSymbol { IsFileLocal: true }) || !compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) ? Obstacle.Hidden(TypeNames.ForMessage(type))
            : AliasOf(type, compilation) is { } alias ? Obstacle.Aliased(TypeNames.ForMessage(type), alias)
            : null;
    }

    /// <summary>Whether only unsafe code can name the type: a pointer, or an array or generic type of pointers.</summary>
    public static bool IsUnsafe(ITypeSymbol type) => Any(type, static part => part.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer);

    /// <summary>The extern alias without which a part of the type cannot be named, or null.</summary>
    public static string? AliasOf(ITypeSymbol type, Compilation compilation)
    {
        string? alias = null;
        Any(type, part =>
        {
            var aliases = part.ContainingAssembly is { } assembly ? compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? [] : [];
            alias = aliases.IsDefaultOrEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias) ? null : aliases[0];
            return alias is not null;
        });
        return alias;
    }

    /// <summary>Whether something is true of the type, or of an element, an argument or a containing type of it.</summary>
    private static bool Any(ITypeSymbol? type, Func<ITypeSymbol, bool> predicate)
    {
        if (type is null || predicate(type))
        {
            return type is not null;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Any(array.ElementType, predicate);
        }

        if (type is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                if (Any(argument, predicate))
                {
                    return true;
                }
            }
        }

        return Any(type.ContainingType, predicate);
    }
}
