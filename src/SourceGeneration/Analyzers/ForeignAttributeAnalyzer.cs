using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports attributes of ASP.NET Core on controllers, actions, mapped handlers, and their parameters: they look like those of the library, and nothing reads them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignAttributeAnalyzer : DiagnosticAnalyzer
{
    private const string AspNetCore = "Microsoft.AspNetCore";

    // The authorization plugin reads these.
    private const string Authorization = "Microsoft.AspNetCore.Authorization";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ForeignAttribute];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } type
            || type.ContainingNamespace.ToDisplayString() is not { } name
            || !IsIn(name, AspNetCore)
            || IsIn(name, Authorization)
            || !IsOfAction(attribute, context))
        {
            return;
        }

        var shown = ParameterSignature.NameOfAttribute(type.Name).Trim('[', ']');
        var own = context.Compilation.GetTypeByMetadataName($"{KnownNames.Namespace}.{type.Name}") is not null;
        var fix = own ? $"Use the [{shown}] of {KnownNames.Namespace}" : "Remove it";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ForeignAttribute, attribute.GetLocation(), shown, name, fix));
    }

    private static bool IsIn(string name, string space) =>
        name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.');

    private static bool IsOfAction(AttributeSyntax attribute, SyntaxNodeAnalysisContext context)
    {
        foreach (var node in attribute.Ancestors())
        {
            if (node is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } })
            {
                return context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
                    && type.ToDisplayString() == KnownNames.RouteBuilderExtensions;
            }

            if (node is TypeDeclarationSyntax declaration)
            {
                return context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } controller && ControllerSymbol.IsController(controller);
            }
        }

        return false;
    }
}
