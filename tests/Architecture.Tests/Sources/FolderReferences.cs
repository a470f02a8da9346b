using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Architecture.Sources;

/// <summary>Which folder of a project knows which other, by the types that its files use. All types may share one namespace.</summary>
internal static class FolderReferences
{
    public static IReadOnlyList<FolderReference> Of(SourceProject project)
    {
        var compilation = project.Compile();
        var files = project.Files.ToDictionary(file => file.Tree);
        return
        [
            .. project.Files.SelectMany(file => UsedBy(file, compilation.GetSemanticModel(file.Tree))
                .SelectMany(type => type.DeclaringSyntaxReferences.Select(declaration => (Type: type, Declared: files[declaration.SyntaxTree])))
                .Where(used => used.Declared.Folder != file.Folder)
                .Select(used => new FolderReference(file.Folder, used.Declared.Folder, file.Path, used.Type.Name))
                .Distinct()),
        ];
    }

    private static IEnumerable<INamedTypeSymbol> UsedBy(SourceFile file, SemanticModel model) =>
        file.Root.DescendantNodes()
            .Where(node => (node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax) && !IsOnlyNamed(node))
            .Select(node => TypeOf(model.GetSymbolInfo(node)))
            .OfType<INamedTypeSymbol>()
            .Where(type => type.DeclaringSyntaxReferences.Length > 0);

    /// <summary>A message that says a type's name does not use the type.</summary>
    private static bool IsOnlyNamed(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static INamedTypeSymbol? TypeOf(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }
}
