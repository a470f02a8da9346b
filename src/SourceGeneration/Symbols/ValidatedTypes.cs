using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Describes types for the package for validation: the attributes and the getters of their members, so that they are not read by reflection. Which members there
/// are, and their names, is known at run time only, from the contract of the app's serializer. What cannot be written as code is left to reflection: a type
/// that generated code cannot name, a partial type, which another generator may add to, and a member with an attribute that cannot be created.
/// </summary>
internal sealed class ValidatedTypes
{
    private const string Package = "LambdaEventHandler.Plugins.Validation";
    private const string Validation = "System.ComponentModel.DataAnnotations.ValidationAttribute";

    private static readonly ConditionalWeakTable<Compilation, ValidatedTypes> ByCompilation = new();

    private readonly Compilation _compilation;
    private readonly bool _isUsed;
    private readonly string? _annotations;
    private readonly Dictionary<ISymbol, ValidatedTypeModel?> _models = new(SymbolEqualityComparer.Default);

    private ValidatedTypes(Compilation compilation)
    {
        _compilation = compilation;
        _isUsed = compilation.ReferencedAssemblyNames.Any(static name => name.Name == Package);
        _annotations = _isUsed ? compilation.GetTypeByMetadataName(Validation)?.ContainingAssembly.Name : null;
    }

    public static ValidatedTypes In(Compilation compilation) => ByCompilation.GetValue(compilation, static of => new(of));

    /// <summary>Returns the types of a parameter that can be bound to an object.</summary>
    public EquatableArray<ValidatedTypeModel> Of(ParameterModel parameter, ITypeSymbol type) =>
        parameter.Source == BindingSource.Services || (parameter.Kind == ParameterKind.Simple && parameter.Source is null) ? default : Of(type);

    /// <summary>Returns a type, and the types of the values in its values. It is empty in a project without the package.</summary>
    public EquatableArray<ValidatedTypeModel> Of(ITypeSymbol type)
    {
        if (!_isUsed)
        {
            return default;
        }

        var models = new List<ValidatedTypeModel>();
        Visit(type, new(SymbolEqualityComparer.Default), models);
        return new([.. models]);
    }

    private void Visit(ITypeSymbol declared, HashSet<ISymbol> seen, List<ValidatedTypeModel> models)
    {
        var type = SimpleSymbols.UnderNullable(declared);
        if (type is IArrayTypeSymbol array)
        {
            Visit(array.ElementType, seen, models);
        }
        else if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum } named && !IsPrimitive(named) && seen.Add(named))
        {
            if (!_models.TryGetValue(named, out var model))
            {
                _models.Add(named, model = Read(named));
            }

            if (model is not null)
            {
                models.Add(model);
            }

            foreach (var inner in InnerTypes(named))
            {
                Visit(inner, seen, models);
            }
        }
    }

    /// <summary>Returns the types of the members and items, the base types, and the derived types that the type names for JSON.</summary>
    private IEnumerable<ITypeSymbol> InnerTypes(INamedTypeSymbol type)
    {
        if (!IsRead(type))
        {
            return type.TypeArguments;
        }

        var types = new List<ITypeSymbol>(MembersOf(type).Select(static member => member.Type));
        types.AddRange(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : []);
        types.AddRange(type.AllInterfaces.Where(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).Select(static contract => contract.TypeArguments[0]));
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonDerivedTypeAttribute", ConstructorArguments.Length: > 0 } && attribute.ConstructorArguments[0].Value is ITypeSymbol derived)
            {
                types.Add(derived);
            }
        }

        return types;
    }

    // Validation knows without a description that these have no attributes.
    private static bool IsPrimitive(INamedTypeSymbol type) => type.SpecialType is SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Void
        or (>= SpecialType.System_Boolean and <= SpecialType.System_UInt64) or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private static bool IsOfRuntime(INamedTypeSymbol type) => type.ContainingAssembly is { Name: var name } && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Determines whether the members of a type can have rules: those of an assembly that knows no validation attributes do not.</summary>
    private bool IsRead(INamedTypeSymbol type) => type.TypeKind != TypeKind.Enum
        && type.ContainingAssembly is { } assembly
        && (SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly)
            || (!IsOfRuntime(type) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == _annotations))));

    private ValidatedTypeModel? Read(INamedTypeSymbol type)
    {
        if (!TypeAccess.CanName(type, _compilation))
        {
            return null;
        }

        if (IsOfRuntime(type))
        {
            return Model(type, "[]", [], "[]");
        }

        var isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);
        if ((type.TypeKind != TypeKind.Enum && (!IsRead(type) || (isOwn && !JsonRule.IsWhole(type)))) || AttributesOf(type) is not { } attributes)
        {
            return null;
        }

        var members = new List<string>();
        foreach (var member in type.TypeKind == TypeKind.Enum ? [] : MembersOf(type))
        {
            if (AttributesOf(member.Symbol) is { } ofMember && TypeAccess.CanName(member.Type, _compilation))
            {
                var jsonName = AttributeSymbols.Find(member.Symbol, "System.Text.Json.Serialization.JsonPropertyNameAttribute") is { } named ? AttributeSymbols.Text(named, 0) : null;
                members.Add($"new {SourceText.Generated}.CompiledMember({SourceText.Quote(member.Symbol.Name)}, {(jsonName is null ? "null" : SourceText.Quote(jsonName))}, typeof({TypeNames.Full(member.Type)}), {ofMember}, static value => (({TypeNames.Full(type)})value).@{member.Symbol.Name})");
            }
        }

        return Model(type, attributes, members, ParametersOf(type));
    }

    private static ValidatedTypeModel Model(INamedTypeSymbol type, string attributes, List<string> members, string parameters)
    {
        var name = TypeNames.Full(type);
        return new(name, $"new {SourceText.Generated}.CompiledType(typeof({name}), {attributes}, [{string.Join(", ", members)}], {parameters})");
    }

    private static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> MembersOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, RefKind: RefKind.None, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property && !property.Type.IsRefLikeType)
            {
                yield return (property, property.Type);
            }
            else if (member is IFieldSymbol { IsStatic: false, RefKind: RefKind.None, DeclaredAccessibility: Accessibility.Public } field && !field.Type.IsRefLikeType)
            {
                yield return (field, field.Type);
            }
        }
    }

    /// <summary>Returns the expressions for the parameters with attributes, or <c>null</c> if it is not certain which constructor System.Text.Json calls.</summary>
    private string ParametersOf(INamedTypeSymbol type)
    {
        var marked = type.InstanceConstructors.Where(static constructor => AttributeSymbols.IsMarked(constructor, "System.Text.Json.Serialization.JsonConstructorAttribute")).ToList();
        var candidates = marked.Count > 0 ? marked : type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        if (candidates.Count > 1)
        {
            return "null";
        }

        var parameters = new List<string>();
        foreach (var parameter in candidates.SelectMany(static constructor => constructor.Parameters))
        {
            if (AttributesOf(parameter) is not { } attributes)
            {
                return "null";
            }

            if (attributes != "[]")
            {
                parameters.Add($"new {SourceText.Generated}.CompiledParameter({SourceText.Quote(parameter.Name)}, {attributes})");
            }
        }

        return $"[{string.Join(", ", parameters)}]";
    }

    /// <summary>Returns the expression for the attributes that validation reads, or null if one of them cannot be created.</summary>
    private string? AttributesOf(ISymbol symbol)
    {
        var sources = new List<string>();
        foreach (var attribute in AttributeSymbols.All(symbol))
        {
            if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } type)
            {
                return null;
            }

            if (IsReadByValidation(type) && !AttributeSymbols.IsLeftOut(type))
            {
                if (attribute.AttributeConstructor is null || AttributeAccess.FindBlocker(attribute, _compilation) is not null)
                {
                    return null;
                }

                sources.Add(AttributeSource.Write(attribute));
            }
        }

        return $"[{string.Join(", ", sources)}]";
    }

    private static bool IsReadByValidation(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() is Validation or "System.ComponentModel.DataAnnotations.DisplayAttribute" or "System.ComponentModel.DisplayNameAttribute" or "LambdaEventHandler.ValidateNeverAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
