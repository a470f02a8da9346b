using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What System.Text.Json writes of an object with its web defaults: the public properties, in their order, in camelCase.</summary>
internal static class JsonMembers
{
    /// <summary>The members, or null where the type may be written in a way of its own.</summary>
    public static List<(IPropertySymbol Property, string Name)>? Of(ITypeSymbol type, IAssemblySymbol assembly)
    {
        if (!IsPlain(type, assembly))
            return null;
        var members = new List<(IPropertySymbol Property, string Name)>();
        foreach (var member in type.GetMembers())
        {
            if (IsMarked(member))
                return null;
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property)
                members.Add((property, CamelCase(property.Name)));
        }
        return AreDistinct(members) ? members : null;
    }

    private static bool IsPlain(ITypeSymbol type, IAssemblySymbol assembly) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false, IsTupleType: false, IsRefLikeType: false, IsGenericType: false, DeclaringSyntaxReferences.Length: 1 }
        && type.SpecialType == SpecialType.None
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && IsAccessible(type)
        && !IsMarked(type)
        && !IsCollection(type);

    private static bool IsAccessible(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
                return false;
        return true;
    }

    private static bool IsCollection(ITypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
            if (implemented.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsMarked(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (attribute.AttributeClass?.ContainingNamespace.ToDisplayString().StartsWith("System.Text.Json", StringComparison.Ordinal) != false)
                return true;
        return false;
    }

    private static bool AreDistinct(List<(IPropertySymbol Property, string Name)> members)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, name) in members)
            if (!names.Add(name))
                return false;
        return true;
    }

    /// <summary>JsonNamingPolicy.CamelCase: the capitals at the front become small, but the last of several that begins a word.</summary>
    private static string CamelCase(string name)
    {
        var characters = name.ToCharArray();
        for (var index = 0; index < characters.Length && char.IsUpper(characters[index]); index++)
        {
            var beginsWord = index > 0 && index + 1 < characters.Length && !char.IsUpper(characters[index + 1]);
            if (beginsWord)
                break;
            characters[index] = char.ToLowerInvariant(characters[index]);
        }
        return new string(characters);
    }
}
