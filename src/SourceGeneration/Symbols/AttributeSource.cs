using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes attributes as C#, so that a route has its metadata without reflection.</summary>
internal static class AttributeSource
{
    /// <summary>The attributes that code of the project can make, in the order in which reflection gives them.</summary>
    public static EquatableArray<string> OfAll(ISymbol symbol)
    {
        var sources = new List<string>();
        foreach (var attribute in AttributeSymbols.All(symbol))
            if (attribute.AttributeClass is { } type && IsMetadata(type) && attribute.AttributeConstructor is not null)
                sources.Add(Write(attribute, type));
        return new([.. sources]);
    }

    /// <summary>Whether a reader of metadata could ask for it: not what the compiler writes for itself.</summary>
    private static bool IsMetadata(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return type.DeclaredAccessibility == Accessibility.Public
            && !space.StartsWith("System.Runtime.CompilerServices", StringComparison.Ordinal)
            && !space.StartsWith("System.Diagnostics", StringComparison.Ordinal);
    }

    private static string Write(AttributeData attribute, INamedTypeSymbol type)
    {
        var arguments = new List<string>();
        foreach (var argument in attribute.ConstructorArguments)
            arguments.Add(Write(argument));
        var properties = new List<string>();
        foreach (var named in attribute.NamedArguments)
            properties.Add($"{named.Key} = {Write(named.Value)}");
        var initializer = properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";
        return $"new {TypeNames.Full(type)}({string.Join(", ", arguments)}){initializer}";
    }

    private static string Write(TypedConstant constant)
    {
        var type = constant.Type is null ? "object" : TypeNames.Full(constant.Type);
        if (constant.IsNull)
            return $"default({type})";
        return constant.Kind switch
        {
            TypedConstantKind.Array => WriteArray(constant, type),
            TypedConstantKind.Type => $"typeof({TypeNames.Full((ITypeSymbol)constant.Value!)})",
            _ => $"(({type}){DefaultValue.Literal(constant.Value!)})",
        };
    }

    private static string WriteArray(TypedConstant constant, string type)
    {
        var elements = new List<string>();
        foreach (var element in constant.Values)
            elements.Add(Write(element));
        return $"new {type} {{ {string.Join(", ", elements)} }}";
    }
}
