using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads attributes, those of base classes and overridden methods included.</summary>
internal static class AttributeSymbols
{
    public static bool IsMarked(ISymbol symbol, string attribute) => Find(symbol, attribute) is not null;

    public static AttributeData? Find(ISymbol symbol, string attribute)
    {
        foreach (var data in All(symbol))
        {
            if (data.AttributeClass?.ToDisplayString() == attribute)
            {
                return data;
            }
        }

        return null;
    }

    /// <summary>The attributes, the nearest first; one that may be there only once is taken from the nearest.</summary>
    public static IEnumerable<AttributeData> All(ISymbol symbol)
    {
        var once = new HashSet<string>();
        for (var current = symbol; current is not null; current = Parent(current))
        {
            foreach (var data in current.GetAttributes())
            {
                if (data.AttributeClass is { } type && (IsOwn(symbol, current) || IsInherited(type)) && (AllowsSeveral(type) || once.Add(type.ToDisplayString())))
                {
                    yield return data;
                }
            }
        }
    }

    /// <summary>The attributes that a reader of a route's metadata could ask for.</summary>
    public static IEnumerable<AttributeData> Metadata(ISymbol symbol)
    {
        foreach (var attribute in All(symbol))
        {
            if (attribute is { AttributeClass: { } type, AttributeConstructor: not null }
                && MetadataConvention.Includes(type.ContainingNamespace.ToDisplayString())
                && !IsLeftOut(type))
            {
                yield return attribute;
            }
        }
    }

    /// <summary>The text that an attribute's constructor was given.</summary>
    public static string? Text(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index ? attribute.ConstructorArguments[index].Value as string : null;

    /// <summary>The text that a property of an attribute was set to.</summary>
    public static string? Text(AttributeData attribute, string property)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == property)
            {
                return named.Value.Value as string;
            }
        }

        return null;
    }

    private static bool IsOwn(ISymbol symbol, ISymbol current) => SymbolEqualityComparer.Default.Equals(symbol, current);

    private static ISymbol? Parent(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.BaseType,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    /// <summary>Whether the compiler leaves the attribute out of the assembly.</summary>
    private static bool IsLeftOut(INamedTypeSymbol attribute)
    {
        foreach (var data in attribute.GetAttributes())
        {
            if (data.AttributeClass?.ToDisplayString() == KnownNames.Conditional)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllowsSeveral(INamedTypeSymbol attribute) => Usage(attribute, "AllowMultiple", byDefault: false);

    private static bool IsInherited(INamedTypeSymbol attribute) => Usage(attribute, "Inherited", byDefault: true);

    // As reflection has it: a class without a usage of its own has the default one, whatever its base class says.
    private static bool Usage(INamedTypeSymbol attribute, string property, bool byDefault)
    {
        foreach (var data in attribute.GetAttributes())
        {
            if (data.AttributeClass?.ToDisplayString() == KnownNames.AttributeUsage)
            {
                foreach (var named in data.NamedArguments)
                {
                    if (named.Key == property)
                    {
                        return named.Value.Value is true;
                    }
                }
            }
        }

        return byDefault;
    }
}
