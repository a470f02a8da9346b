using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

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
