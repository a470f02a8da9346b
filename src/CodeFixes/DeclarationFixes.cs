using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Rename;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Fixes that rename or move a declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationFixes))]
[Shared]
public sealed class DeclarationFixes : CodeFixProvider
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["LEH205", "LEH207"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (diagnostic.Id == "LEH205" && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                && Array.Find(Verbs, verb => method.Identifier.ValueText.StartsWith(verb, StringComparison.Ordinal)) is { } name)
            {
                var title = $"Rename it to {name}";
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => RenameAsync(context.Document, method, name, cancellation), title), diagnostic);
            }
            else if (diagnostic.Id == "LEH207" && diagnostic.AdditionalLocations.Count > 0
                && MemberAt(root, diagnostic.Location) is { } app && MemberAt(root, diagnostic.AdditionalLocations[0]) is { } used)
            {
                const string Title = "Move the field that it uses above it";
                context.RegisterCodeFix(CodeAction.Create(Title, cancellation => MoveAsync(context.Document, used, app, cancellation), Title), diagnostic);
            }
        }
    }

    private static MemberDeclarationSyntax? MemberAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static async Task<Solution> RenameAsync(Document document, MethodDeclarationSyntax method, string name, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model?.GetDeclaredSymbol(method, cancellation) is { } symbol
            ? await Renamer.RenameSymbolAsync(document.Project.Solution, symbol, default, name, cancellation).ConfigureAwait(false)
            : document.Project.Solution;
    }

    private static async Task<Document> MoveAsync(Document document, MemberDeclarationSyntax member, MemberDeclarationSyntax before, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        editor.RemoveNode(member);
        editor.InsertBefore(before, member);
        return editor.GetChangedDocument();
    }
}
