using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads a type whose members are bound from the query string: Core's rule, asked of the compiler.</summary>
internal static class QueryObjectSymbols
{
    private const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    private const string JsonPropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";

    // JsonIgnoreCondition.Always
    private const int Always = 1;

    /// <summary>
    /// Returns the members: first the parameters of the constructor, then the other properties, those of the type itself before those of its base types. Null if they
    /// cannot be bound, because the type is not a class or struct with one usable constructor and with members.
    /// </summary>
    /// <param name="declared">The type of the parameter.</param>
    /// <param name="user">The assembly that has the parameter.</param>
    public static EquatableArray<ParameterModel>? MembersOf(ITypeSymbol declared, IAssemblySymbol user)
    {
        if (SimpleSymbols.UnderNullable(declared) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type
            || IsGeneric(type)
            || IsOfFramework(type)
            || type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            || !TryFindConstructor(type, out var constructor))
        {
            return null;
        }

        var members = new List<ParameterModel>();
        AddParameters(type, constructor, members);
        return AddProperties(type, constructor, members, user) && members.Count > 0 ? new([.. members]) : null;
    }

    /// <summary>Why generated code cannot describe a member of a parameter, or null.</summary>
    public static InterceptionBlocker? FindBlocker(IParameterSymbol parameter, Compilation compilation)
    {
        if (ParameterSymbol.Read(parameter).Members is null || SimpleSymbols.UnderNullable(parameter.Type) is not INamedTypeSymbol type)
        {
            return null;
        }

        foreach (var member in PropertiesOf(type).Concat<ISymbol>(type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters)))
        {
            if (AttributeAccess.FindBlocker(member, compilation) is { } blocker)
            {
                return blocker;
            }
        }

        return null;
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfFramework(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    // Of several constructors, the one without parameters; a struct may have none.
    private static bool TryFindConstructor(INamedTypeSymbol type, out IMethodSymbol? constructor)
    {
        var constructors = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public && !(type.IsValueType && candidate.IsImplicitlyDeclared && candidate.Parameters.Length == 0))
            .ToList();
        constructor = constructors.Count == 1 ? constructors[0] : constructors.Find(static candidate => candidate.Parameters.Length == 0);
        return constructor is not null || (type.IsValueType && constructors.Count == 0);
    }

    private static void AddParameters(INamedTypeSymbol type, IMethodSymbol? constructor, List<ParameterModel> members)
    {
        if (constructor is null)
        {
            return;
        }

        foreach (var parameter in constructor.Parameters)
        {
            var property = PropertiesOf(type).FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            var model = ParameterSymbol.ReadAlone(parameter);
            members.Add(model with
            {
                Member = MemberKind.Constructor,
                SourceName = model.SourceName ?? JsonNameOf(property),
                Attributes = new([.. model.Attributes, .. property is null ? [] : AttributeSource.OfAll(property)]),
            });
        }
    }

    private static bool AddProperties(INamedTypeSymbol type, IMethodSymbol? constructor, List<ParameterModel> members, IAssemblySymbol user)
    {
        var setsRequired = constructor is not null && AttributeSymbols.IsMarked(constructor, KnownNames.SetsRequiredMembers);
        var seen = new HashSet<string>(members.Select(static member => member.Name), StringComparer.OrdinalIgnoreCase);
        for (var current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            if (IsGeneric(current) || (!setsRequired && current.GetMembers().Any(static member => member is IFieldSymbol { IsRequired: true })))
            {
                return false;
            }

            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && IsCandidate(property) && seen.Add(property.Name) && property.SetMethod is { DeclaredAccessibility: Accessibility.Public } setter)
                {
                    var isRequired = property.IsRequired && !setsRequired;
                    if (isRequired || !IsIgnored(property))
                    {
                        members.Add(Read(property, isRequired, setter.IsInitOnly, user));
                    }
                }
            }
        }

        return true;
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && IsCandidate(property))
                {
                    yield return property;
                }
            }
        }
    }

    private static bool IsCandidate(IPropertySymbol property) => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public };

    private static bool IsIgnored(IPropertySymbol property)
    {
        if (AttributeSymbols.Find(property, JsonIgnore) is not { } attribute)
        {
            return false;
        }

        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == "Condition")
            {
                return named.Value.Value is Always;
            }
        }

        return true;
    }

    private static string? JsonNameOf(IPropertySymbol? property) =>
        property is not null && AttributeSymbols.Find(property, JsonPropertyName) is { } attribute ? AttributeSymbols.Text(attribute, 0) : null;

    private static ParameterModel Read(IPropertySymbol property, bool isRequired, bool isInitOnly, IAssemblySymbol user)
    {
        var type = property.Type;
        var element = CollectionSymbols.SimpleElementOf(type);
        var value = SimpleSymbols.UnderNullable(element ?? type);
        var kind = KindSymbols.Of(type, user);
        var source = ParameterSources.Of(property, kind);
        return new ParameterModel(
            property.Name,
            TypeNames.ForMessage(type),
            kind,
            TypeNames.Full(type),
            TypeNames.Full(value),
            SimpleSymbols.FormOf(value),
            element is null ? CollectionKind.None : CollectionSymbols.KindOf(type),
            type.IsValueType ? SimpleSymbols.IsNullable(type) : property.OriginalDefinition.NullableAnnotation == NullableAnnotation.Annotated,
            SimpleSymbols.IsNullable(type),
            null,
            false,
            source.Source,
            source.Name ?? JsonNameOf(property),
            source.Attribute,
            source.Second,
            source.Creation,
            AttributeSource.OfAll(property))
        {
            Member = isRequired ? MemberKind.Required : MemberKind.Optional,
            InitializedIn = isInitOnly && !isRequired ? TypeNames.Full(property.ContainingType) : null,
        };
    }
}
