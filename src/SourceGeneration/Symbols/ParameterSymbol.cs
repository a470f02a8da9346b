using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads a parameter of an action from the compiler.</summary>
internal static class ParameterSymbol
{
    public static ParameterModel Read(IParameterSymbol parameter)
    {
        var model = ReadAlone(parameter);
        return model is { Source: BindingSource.Query, Kind: ParameterKind.Complex }
            ? model with { Members = QueryObjectSymbols.MembersOf(parameter.Type, parameter.ContainingAssembly), IsStruct = parameter.Type.IsValueType }
            : model;
    }

    /// <summary>Reads a parameter, without the members of its type.</summary>
    public static ParameterModel ReadAlone(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var element = CollectionSymbols.SimpleElementOf(type);
        var value = SimpleSymbols.UnderNullable(element ?? type);
        var kind = parameter.RefKind == RefKind.None ? KindSymbols.Of(type, parameter.ContainingAssembly) : ParameterKind.ByReference;
        var source = ParameterSources.Of(parameter, kind);
        var attributes = AttributeSource.OfParameter(parameter);
        return new ParameterModel(
            parameter.Name,
            TypeNames.ForMessage(parameter),
            kind,
            TypeNames.Full(type),
            TypeNames.Full(value),
            SimpleSymbols.FormOf(value),
            element is null ? CollectionKind.None : CollectionSymbols.KindOf(type),
            type.IsValueType ? SimpleSymbols.IsNullable(type) : parameter.OriginalDefinition.NullableAnnotation == NullableAnnotation.Annotated,
            SimpleSymbols.IsNullable(type),
            ConstantSource.Of(parameter),
            !ConstantSource.Fits(parameter),
            source.Source,
            source.Name,
            source.Attribute,
            source.Second,
            source.Creation,
            source.IsOfType ? new([.. attributes, source.Creation!]) : attributes)
        {
            ReadsBody = source.ReadsBody,
        };
    }
}

/// <summary>Reads the attribute that specifies where a parameter comes from.</summary>
internal sealed record ParameterSources(BindingSource? Source, string? Name, string? Attribute, string? Second, string? Creation, bool IsOfType)
{
    /// <summary>Gets whether the attribute reads the body, as <c>[FromForm]</c> does.</summary>
    public bool ReadsBody { get; init; }

    private static readonly ParameterSources None = new(null, null, null, null, null, false);

    /// <summary>Reads the attribute of a member of an object.</summary>
    public static ParameterSources Of(IPropertySymbol property, ParameterKind kind) => Of(property.GetAttributes(), kind, isOfType: false);

    /// <summary>Reads the attribute of the parameter, or else that of its type or of the elements of a collection.</summary>
    public static ParameterSources Of(IParameterSymbol parameter, ParameterKind kind)
    {
        var own = Of(parameter.GetAttributes(), kind, isOfType: false);
        return own.Source is not null
            ? own
            : Of(SimpleSymbols.UnderNullable(CollectionSymbols.ElementOf(parameter.Type) ?? parameter.Type).GetAttributes(), kind, isOfType: true);
    }

    private static ParameterSources Of(ImmutableArray<AttributeData> attributes, ParameterKind kind, bool isOfType)
    {
        var found = None;
        foreach (var attribute in attributes)
        {
            if (attribute is not { AttributeClass: { } type, AttributeConstructor: not null } || SourceOf(type, kind) is not { } source)
            {
                continue;
            }

            var shown = ParameterSignature.NameOfAttribute(type.Name);
            if (found.Source is not null)
            {
                return found with { Second = shown };
            }

            var isBuiltIn = source is BindingSource.Route or BindingSource.Query or BindingSource.Header;
            var name = isBuiltIn ? AttributeSymbols.Text(attribute, "Name") ?? AttributeSymbols.Text(attribute, 0) : null;
            found = new(source, name, shown, null, AttributeSource.Write(attribute), isOfType)
            {
                ReadsBody = source is BindingSource.Text or BindingSource.Value && AttributeSymbols.IsMarked(type, "LambdaEventHandler.ReadsBodyAttribute"),
            };
        }

        return found;
    }

    private static BindingSource? SourceOf(INamedTypeSymbol attribute, ParameterKind kind) =>
        SourceOf(attribute) is BindingSource.Text && !ParameterSignature.IsText(kind) && HasWholeValues(attribute) ? BindingSource.Value : SourceOf(attribute);

    private static bool HasWholeValues(INamedTypeSymbol attribute)
    {
        foreach (var implemented in attribute.AllInterfaces)
        {
            if (implemented.ToDisplayString() == "LambdaEventHandler.IValueSource")
            {
                return true;
            }
        }

        return false;
    }

    private static BindingSource? SourceOf(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            if (BuiltIn(type) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    private static BindingSource? BuiltIn(INamedTypeSymbol type) => type.ToDisplayString() switch
    {
        "LambdaEventHandler.FromRouteAttribute" => BindingSource.Route,
        "LambdaEventHandler.FromQueryAttribute" => BindingSource.Query,
        "LambdaEventHandler.FromHeaderAttribute" => BindingSource.Header,
        "LambdaEventHandler.FromBodyAttribute" => BindingSource.Body,
        "LambdaEventHandler.FromServicesAttribute" => BindingSource.Services,
        "LambdaEventHandler.FromTextAttribute" => BindingSource.Text,
        "LambdaEventHandler.FromValueAttribute" => BindingSource.Value,
        _ => null,
    };
}

/// <summary>What a type allows: Core's rule, asked of the compiler.</summary>
internal static class KindSymbols
{
    /// <param name="type">The type of the parameter.</param>
    /// <param name="user">The assembly that has the parameter.</param>
    public static ParameterKind Of(ITypeSymbol type, IAssemblySymbol user)
    {
        if (type.IsRefLikeType || TypeAccess.IsUnsafe(type))
        {
            return ParameterKind.ByReference;
        }

        if (SimpleSymbols.FormOf(SimpleSymbols.UnderNullable(type)) != ValueForm.None)
        {
            return ParameterKind.Simple;
        }

        if (Given(type, user) is { } given)
        {
            return given;
        }

        if (CollectionSymbols.SimpleElementOf(type) is not null)
        {
            return ParameterKind.SimpleCollection;
        }

        return !IsCarried(type) ? ParameterKind.Unsupported : IsLeftAbstract(type) ? ParameterKind.Abstract : ParameterKind.Complex;
    }

    private static ParameterKind? Given(ITypeSymbol type, IAssemblySymbol user) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
    {
        "LambdaEventHandler.Request" => ParameterKind.Request,
        "Amazon.Lambda.Core.ILambdaContext" => ParameterKind.LambdaContext,
        "System.Threading.CancellationToken" => ParameterKind.CancellationToken,
        "System.Security.Claims.ClaimsPrincipal" => ParameterKind.User,
        _ => IsEvent(type, user) ? ParameterKind.Event : null,
    };

    // System.Text.Json reads abstract classes of .NET itself, such as JsonNode; of others only those that name their derived types or a converter.
    private static bool IsLeftAbstract(ITypeSymbol type) =>
        type is { IsAbstract: true, TypeKind: TypeKind.Class }
        && !type.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal)
        && !IsMarkedForJson(type);

    private static bool IsMarkedForJson(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            for (var current = attribute.AttributeClass; current is not null; current = current.BaseType)
            {
                if (current.ToDisplayString() == "System.Text.Json.Serialization.JsonAttribute")
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Determines whether the library or the type's own assembly marks the type as the event of a source.</summary>
    private static bool IsEvent(ITypeSymbol type, IAssemblySymbol user)
    {
        if (type.ContainingAssembly is { } own && IsMarked(type, own))
        {
            return true;
        }

        foreach (var module in user.Modules)
        {
            foreach (var referenced in module.ReferencedAssemblySymbols)
            {
                if (referenced.Name == "LambdaEventHandler.Core")
                {
                    return IsMarked(type, referenced);
                }
            }
        }

        return false;
    }

    private static bool IsMarked(ITypeSymbol type, IAssemblySymbol assembly)
    {
        foreach (var mark in assembly.GetAttributes())
        {
            if (mark.AttributeClass?.ToDisplayString() == "LambdaEventHandler.EventTypeAttribute"
                && mark.ConstructorArguments.Length == 1
                && SymbolEqualityComparer.Default.Equals(mark.ConstructorArguments[0].Value as ITypeSymbol, type))
            {
                return true;
            }
        }

        return false;
    }

    // Of the interfaces JSON can make only the collections.
    private static bool IsCarried(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);
        }

        if (type.TypeKind == TypeKind.Delegate)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString() is "System.Delegate" or "System.IO.Stream" or "System.Threading.Tasks.Task" or "System.Type")
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The types that are written as text: Core's rule, asked of the compiler.</summary>
internal static class SimpleSymbols
{
    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static ITypeSymbol UnderNullable(ITypeSymbol type) =>
        IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    public static ValueForm FormOf(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? ValueForm.Enum
        : type.SpecialType == SpecialType.System_String ? ValueForm.Text
        : IsUri(type) ? ValueForm.Uri
        : ParsesItself(type) ? ValueForm.Parsable
        : ValueForm.None;

    private static bool IsUri(ITypeSymbol type) =>
        type is { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool ParsesItself(ITypeSymbol type)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate is { Name: "IParsable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The collections that repeated values can be bound to: Core's rule, asked of the compiler.</summary>
internal static class CollectionSymbols
{
    /// <summary>Returns the type of the values, if the type is a collection of values that are written as text, else null.</summary>
    public static ITypeSymbol? SimpleElementOf(ITypeSymbol type) =>
        ElementOf(type) is { } element && !SimpleSymbols.IsNullable(element) && SimpleSymbols.FormOf(element) != ValueForm.None ? element : null;

    /// <summary>Returns what to make for a parameter of the type.</summary>
    public static CollectionKind KindOf(ITypeSymbol type) => type.Name switch
    {
        "List" or "IList" or "ICollection" => CollectionKind.List,
        "HashSet" or "ISet" or "IReadOnlySet" => CollectionKind.Set,
        _ => CollectionKind.Array,
    };

    /// <summary>Returns the type of the elements of a collection that repeated values can be bound to; null for any other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when IsCollection(named) => named.TypeArguments[0],
        _ => null,
    };

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
        && type.Name is ("List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "HashSet" or "ISet" or "IReadOnlySet");
}
