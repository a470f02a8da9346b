using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes attributes as C#, so that a route has its metadata without reflection.</summary>
internal static class AttributeSource
{
    /// <summary>The attributes of a class or method, in the order in which reflection gives them.</summary>
    public static EquatableArray<string> OfAll(ISymbol symbol)
    {
        var sources = new List<string>();
        foreach (var attribute in AttributeSymbols.Metadata(symbol))
        {
            sources.Add(Write(attribute));
        }

        return new([.. sources]);
    }

    private static string Write(AttributeData attribute)
    {
        var arguments = new List<string>();
        foreach (var argument in attribute.ConstructorArguments)
        {
            arguments.Add(Write(argument));
        }

        var properties = new List<string>();
        foreach (var named in attribute.NamedArguments)
        {
            properties.Add($"@{named.Key} = {Write(named.Value)}");
        }

        var initializer = properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";
        return $"new {TypeNames.Full(attribute.AttributeClass!)}({string.Join(", ", arguments)}){initializer}";
    }

    private static string Write(TypedConstant constant)
    {
        var type = constant.Type is null ? "object" : TypeNames.Full(constant.Type);
        if (constant.IsNull)
        {
            return $"default({type})";
        }

        return constant.Kind switch
        {
            TypedConstantKind.Array => WriteArray(constant, type),
            TypedConstantKind.Type => $"typeof({TypeNames.Full((ITypeSymbol)constant.Value!)})",
            _ => $"(({type}){ConstantSource.Literal(constant.Value!)})",
        };
    }

    private static string WriteArray(TypedConstant constant, string type)
    {
        var elements = new List<string>();
        foreach (var element in constant.Values)
        {
            elements.Add(Write(element));
        }

        return $"new {type} {{ {string.Join(", ", elements)} }}";
    }
}
