using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The names of types: for code with all namespaces, for messages as reflection writes them.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat ForMessages = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string ForMessage(ITypeSymbol type) => type.ToDisplayString(ForMessages);
}
