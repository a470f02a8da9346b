using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Architecture.Api;

/// <summary>A type or member as one line of C#.</summary>
internal static class ApiLine
{
    private static readonly SymbolDisplayFormat Names = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Declarations = Names
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>Whether users see the type or member at all, a protected one included.</summary>
    public static bool IsSeen(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    /// <summary>Whether a member has a line of its own: accessors stand with their property, types by themselves.</summary>
    public static bool IsShown(ISymbol member) =>
        IsSeen(member)
        && !member.Name.Contains('<', StringComparison.Ordinal)
        && member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } and not IFieldSymbol { Name: "value__" }
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } && member.ContainingType.IsValueType);

    public static string Of(ISymbol symbol) => symbol is INamedTypeSymbol type ? Type(type) : symbol.ToDisplayString(Declarations);

    private static string Type(INamedTypeSymbol type)
    {
        var declaration = type.ToDisplayString(Declarations);
        var constraint = declaration.IndexOf(" where ", StringComparison.Ordinal);
        var (head, tail) = constraint < 0 ? (declaration, "") : (declaration[..constraint], declaration[constraint..]);
        var bases = string.Join(", ", Bases(type).Select(implemented => implemented.ToDisplayString(Names)));
        return $"{type.ContainingNamespace.ToDisplayString()}: {Modifiers(type)} {head}{(bases.Length == 0 ? "" : " : ")}{bases}{tail}";
    }

    private static string Modifiers(INamedTypeSymbol type)
    {
        var accessibility = type.DeclaredAccessibility switch
        {
            Accessibility.Protected => "protected",
            Accessibility.ProtectedOrInternal => "protected internal",
            _ => "public",
        };
        return type.TypeKind != TypeKind.Class ? accessibility :
            type.IsStatic ? $"{accessibility} static" :
            type.IsAbstract ? $"{accessibility} abstract" :
            type.IsSealed ? $"{accessibility} sealed" : accessibility;
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            yield break;
        }

        if (type.BaseType is { SpecialType: SpecialType.None } inherited)
        {
            yield return inherited;
        }

        foreach (var implemented in type.Interfaces.Where(IsSeen).OrderBy(implemented => implemented.ToDisplayString(Names), StringComparer.Ordinal))
        {
            yield return implemented;
        }
    }
}
