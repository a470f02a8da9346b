using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Finds attributes that compiled code could not make: leaving one out could leave out a behaviour that guards the action.</summary>
internal static class AttributeReach
{
    /// <summary>Why the first of the symbol's attributes that cannot be made is out of reach, or null.</summary>
    public static Obstacle? Beyond(ISymbol symbol, Compilation compilation)
    {
        foreach (var attribute in AttributeSymbols.Metadata(symbol))
        {
            if (Beyond(attribute, compilation) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static Obstacle? Beyond(AttributeData attribute, Compilation compilation)
    {
        var type = attribute.AttributeClass!;
        if ((Reach.ObstacleTo(type, compilation) ?? Reach.ObstacleTo(attribute.AttributeConstructor!, compilation)) is { } ofType)
        {
            return ofType;
        }

        foreach (var argument in attribute.ConstructorArguments)
        {
            if (Beyond(argument, compilation) is { } obstacle)
            {
                return obstacle;
            }
        }

        foreach (var named in attribute.NamedArguments)
        {
            if (Beyond(named.Value, compilation) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static Obstacle? Beyond(TypedConstant constant, Compilation compilation)
    {
        if (constant is { Kind: TypedConstantKind.Array, IsNull: false })
        {
            foreach (var element in constant.Values)
            {
                if (Beyond(element, compilation) is { } obstacle)
                {
                    return obstacle;
                }
            }

            return null;
        }

        var type = constant.Kind == TypedConstantKind.Type ? constant.Value as ITypeSymbol : constant.Type;
        return type is null ? null : Reach.ObstacleTo(type, compilation);
    }
}
