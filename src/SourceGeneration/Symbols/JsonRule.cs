using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Decides for which types System.Text.Json has only one way of writing: the public properties, in their order, in camelCase. Every type
/// that could be written in another way is left to System.Text.Json: one that carries, or whose members, interfaces or base carry, any of its
/// attributes or a derived one; that implements one of its interfaces; that is declared in another assembly, of which not all can be seen;
/// or that is partial, because another generator may add to it what this one does not see.
/// </summary>
internal sealed class JsonRule(Compilation compilation)
{
    private const string Json = "System.Text.Json";

    /// <summary>Returns the members that are written, or null where the type may be written in another way.</summary>
    public List<(IPropertySymbol Property, string Name)>? MembersOf(ITypeSymbol type)
    {
        if (!IsPlain(type))
        {
            return null;
        }

        var members = new List<(IPropertySymbol Property, string Name)>();
        foreach (var member in type.GetMembers())
        {
            if (IsMarked(member) || member is IPropertySymbol property && !TryAdd(property, members))
            {
                return null;
            }
        }

        return AreDistinct(members) ? members : null;
    }

    /// <summary>Determines whether the enum is written as a number.</summary>
    public static bool IsNumber(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Enum || IsMarked(type))
        {
            return false;
        }

        foreach (var member in type.GetMembers())
        {
            if (IsMarked(member))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPlain(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, IsAnonymousType: false, IsTupleType: false, IsRefLikeType: false, IsGenericType: false }
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && TypeAccess.CanName(type, compilation)
        && IsWhole(type)
        && !IsMarked(type)
        && HasPlainInterfaces(type);

    /// <summary>Determines whether all of the type can be seen: it has one declaration, and none that another generator could add to.</summary>
    public static bool IsWhole(ITypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length == 1
        && type.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax declaration
        && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private bool HasPlainInterfaces(ITypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (!IsPlainInterface(implemented))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPlainInterface(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        if (type.TypeKind == TypeKind.Error || IsJson(space) || space.StartsWith("System.Collections", StringComparison.Ordinal) || IsMarked(type))
        {
            return false;
        }

        foreach (var member in type.GetMembers())
        {
            if (IsMarked(member))
            {
                return false;
            }
        }

        return !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) || IsWhole(type);
    }

    /// <summary>Adds a property that is written; false where it makes the type one that is not plain.</summary>
    private static bool TryAdd(IPropertySymbol property, List<(IPropertySymbol Property, string Name)> members)
    {
        if (property.IsStatic || property.IsIndexer)
        {
            return true;
        }

        if (!IsPublic(property) || !IsPublic(property.GetMethod))
        {
            // A public setter alone makes it a member nonetheless, which may collide with others or be of a type that is refused.
            return !IsPublic(property) || !IsPublic(property.SetMethod);
        }

        if (property.RefKind != RefKind.None || !IsAscii(property.Name))
        {
            return false;
        }

        members.Add((property, CamelCase(property.Name)));
        return true;
    }

    private static bool IsPublic(ISymbol? symbol) => symbol?.DeclaredAccessibility == Accessibility.Public;

    /// <summary>Determines whether an attribute is there that System.Text.Json could read. One that is not known yet counts: another generator may write it.</summary>
    private static bool IsMarked(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || IsJsonAttribute(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJsonAttribute(INamedTypeSymbol attribute)
    {
        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || IsJson(current.ContainingNamespace.ToDisplayString()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJson(string space) =>
        space.StartsWith(Json, StringComparison.Ordinal) && (space.Length == Json.Length || space[Json.Length] == '.');

    // Names are read without case, so that a type with two such names is refused.
    private static bool AreDistinct(List<(IPropertySymbol Property, string Name)> members)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, name) in members)
        {
            if (!names.Add(name))
            {
                return false;
            }
        }

        return true;
    }

    // The compiler's tables of Unicode may be older than those of the app. What is left needs no escape either.
    private static bool IsAscii(string name)
    {
        foreach (var character in name)
        {
            if (character > '~')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>JsonNamingPolicy.CamelCase: the capitals at the front become small, but the last of several that begins a word.</summary>
    private static string CamelCase(string name)
    {
        var characters = name.ToCharArray();
        for (var index = 0; index < characters.Length && char.IsUpper(characters[index]); index++)
        {
            if (index > 0 && index + 1 < characters.Length && !char.IsUpper(characters[index + 1]))
            {
                break;
            }

            characters[index] = char.ToLowerInvariant(characters[index]);
        }

        return new string(characters);
    }
}
