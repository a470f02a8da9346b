using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Fixes that add, replace, or remove an attribute or a modifier.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeFixes))]
[Shared]
public sealed class AttributeFixes : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["LEH201", "LEH202", "LEH203", "LEH204"];

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
            switch (diagnostic.Id)
            {
                case "LEH201" when node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute:
                    await FixForeignAsync(context, diagnostic, root, attribute).ConfigureAwait(false);
                    break;
                case "LEH202" when node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method:
                    FixMethod(context, diagnostic, root, method);
                    break;
                case "LEH203" when node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type:
                    FixClass(context, diagnostic, root, type);
                    break;
                case "LEH204" when node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter:
                    Register(context, diagnostic, "Read it from the body: [FromBody]", () => root.ReplaceNode(parameter, AttributeEdits.Mark(parameter, "FromBody")));
                    Register(context, diagnostic, "Keep reading it from the query string: [FromQuery]", () => root.ReplaceNode(parameter, AttributeEdits.Mark(parameter, "FromQuery")));
                    break;
            }
        }
    }

    private static async Task FixForeignAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, AttributeSyntax attribute)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var type = model?.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType;
        if (type is not null && model!.Compilation.GetTypeByMetadataName($"LambdaEventHandler.{type.Name}") is not null)
        {
            var name = type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name;
            Register(context, diagnostic, $"Use the [{name}] of LambdaEventHandler", () => root.ReplaceNode(attribute.Name, AttributeEdits.NameOf(name).WithTriviaFrom(attribute.Name)));
        }

        Register(context, diagnostic, "Remove the attribute", () => AttributeEdits.Remove(root, attribute));
    }

    private static void FixMethod(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, MethodDeclarationSyntax method)
    {
        if (method.Modifiers.Any(SyntaxKind.StaticKeyword) || !method.Modifiers.Any(SyntaxKind.PublicKeyword))
        {
            Register(context, diagnostic, "Make it a public instance method", () => root.ReplaceNode(method, AttributeEdits.MakePublic(method, SyntaxKind.StaticKeyword)));
            return;
        }

        Register(context, diagnostic, "It is not to be called by clients: [NonAction]", () => root.ReplaceNode(method, AttributeEdits.Mark(method, "NonAction")));
        if (method.TypeParameterList is null)
        {
            Register(context, diagnostic, "Make it an action: [HttpGet]", () => root.ReplaceNode(method, AttributeEdits.Mark(method, "HttpGet")));
        }
    }

    private static void FixClass(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, TypeDeclarationSyntax type)
    {
        if (type.TypeParameterList is null && type.Parent is not TypeDeclarationSyntax)
        {
            Register(context, diagnostic, "Make it a public class", () => root.ReplaceNode(type, AttributeEdits.MakePublic(type, SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword)));
        }

        Register(context, diagnostic, "It is not a controller: [NonController]", () => root.ReplaceNode(type, AttributeEdits.Mark(type, "NonController")));
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode> change) => context.RegisterCodeFix(
        CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change())), equivalenceKey: title), diagnostic);
}
