using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What a file of its own can name: not what is private to a class or a file, not pointers, not what is known by another alias only.</summary>
internal static class TypeAccess
{
    public static bool CanName(ISymbol symbol, Compilation compilation) => FindBlocker(symbol, compilation) is null;

    /// <summary>Why a file of its own cannot name a type, or call a constructor; null where it can.</summary>
    public static InterceptionBlocker? FindBlocker(ISymbol symbol, Compilation compilation)
    {
        var type = symbol as ITypeSymbol ?? symbol.ContainingType;
        return Any(type, static part => part.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer) ? InterceptionBlocker.Pointer(TypeNames.ForMessage(type))
            : Any(type, static part => part is INamedTypeSymbol { IsAnonymousType: true }) ? InterceptionBlocker.Anonymous
            : Any(type, static part => part is ITypeParameterSymbol) ? InterceptionBlocker.Open
            : Any(type, static part => part is INamedTypeSymbol { IsFileLocal: true }) || !compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) ? InterceptionBlocker.Hidden(TypeNames.ForMessage(type))
            : AliasOf(type, compilation) is { } alias ? InterceptionBlocker.Aliased(TypeNames.ForMessage(type), alias)
            : null;
    }

    /// <summary>Determines whether only unsafe code can name the type: a pointer, or an array or generic type of pointers.</summary>
    public static bool IsUnsafe(ITypeSymbol type) => Any(type, static part => part.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer);

    /// <summary>Returns the extern alias without which a part of the type cannot be named, or null.</summary>
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

    /// <summary>Determines whether something is true of the type, or of an element, an argument or a containing type of it.</summary>
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

/// <summary>Finds attributes that compiled code could not make: leaving one out could leave out a behavior that guards the action.</summary>
internal static class AttributeAccess
{
    /// <summary>Why the first of the symbol's attributes that cannot be made is out of reach, or null.</summary>
    public static InterceptionBlocker? FindBlocker(ISymbol symbol, Compilation compilation)
    {
        foreach (var attribute in AttributeSymbols.Metadata(symbol))
        {
            if (FindBlocker(attribute, compilation) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    /// <summary>Why the attribute cannot be made, or null.</summary>
    public static InterceptionBlocker? FindBlocker(AttributeData attribute, Compilation compilation)
    {
        var type = attribute.AttributeClass!;
        if ((TypeAccess.FindBlocker(type, compilation) ?? TypeAccess.FindBlocker(attribute.AttributeConstructor!, compilation)) is { } ofType)
        {
            return ofType;
        }

        foreach (var argument in attribute.ConstructorArguments)
        {
            if (FindBlocker(argument, compilation) is { } obstacle)
            {
                return obstacle;
            }
        }

        foreach (var named in attribute.NamedArguments)
        {
            if (FindBlocker(named.Value, compilation) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static InterceptionBlocker? FindBlocker(TypedConstant constant, Compilation compilation)
    {
        if (constant is { Kind: TypedConstantKind.Array, IsNull: false })
        {
            foreach (var element in constant.Values)
            {
                if (FindBlocker(element, compilation) is { } obstacle)
                {
                    return obstacle;
                }
            }

            return null;
        }

        var type = constant.Kind == TypedConstantKind.Type ? constant.Value as ITypeSymbol : constant.Type;
        return type is null ? null : TypeAccess.FindBlocker(type, compilation);
    }
}
