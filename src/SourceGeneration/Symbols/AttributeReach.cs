using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Finds attributes that compiled code could not make: leaving one out could leave out a behaviour that guards the action.</summary>
internal static class AttributeReach
{
    /// <summary>The name of the first type out of reach that the symbol's attributes need, or null.</summary>
    public static string? Beyond(ISymbol symbol, Compilation compilation)
    {
        foreach (var attribute in AttributeSymbols.Metadata(symbol))
            if (Beyond(attribute, compilation) is { } name)
                return name;
        return null;
    }

    private static string? Beyond(AttributeData attribute, Compilation compilation)
    {
        var type = attribute.AttributeClass!;
        if (!Reach.Includes(type, compilation) || !Reach.Includes(attribute.AttributeConstructor!, compilation))
            return TypeNames.ForMessage(type);
        foreach (var argument in attribute.ConstructorArguments)
            if (Beyond(argument, compilation) is { } name)
                return name;
        foreach (var named in attribute.NamedArguments)
            if (Beyond(named.Value, compilation) is { } name)
                return name;
        return null;
    }

    private static string? Beyond(TypedConstant constant, Compilation compilation)
    {
        if (constant is { Kind: TypedConstantKind.Array, IsNull: false })
        {
            foreach (var element in constant.Values)
                if (Beyond(element, compilation) is { } name)
                    return name;
            return null;
        }

        var type = constant.Kind == TypedConstantKind.Type ? constant.Value as ITypeSymbol : constant.Type;
        return type is null || Reach.Includes(type, compilation) ? null : TypeNames.ForMessage(type);
    }
}
