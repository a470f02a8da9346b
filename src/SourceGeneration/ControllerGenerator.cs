using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Finds the controllers and the mapped handlers of a project when it is compiled, so that nothing is scanned or reflected over at startup,
/// and reports what the convention rejects at the location of the method.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ControllerGenerator : IIncrementalGenerator
{
    /// <summary>The step that returns the controllers, for tests of incremental runs.</summary>
    internal const string ControllersStep = "Controllers";

    /// <summary>The step that returns the calls, for tests of incremental runs.</summary>
    internal const string CallsStep = "Calls";

    /// <summary>The step that returns the mapped handlers, for tests of incremental runs.</summary>
    internal const string HandlersStep = "Handlers";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var controllers = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => IsCandidate(node), static (syntax, cancellation) => Read(syntax, cancellation))
            .Collect()
            .Select(static (found, _) => InOrder(found));
        var calls = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => CallSymbols.IsCandidate(node), CallSymbols.Read)
            .Collect()
            .Select(static (found, _) => EquatableArray.OfFound(found));

        var handlers = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => HandlerSymbols.IsCandidate(node), HandlerSymbols.Read)
            .Collect()
            .Select(static (found, _) => EquatableArray.OfFound(found));

        // Models without locations stay equal if only the body of a method changes.
        var models = controllers.Select(static (found, _) => EquatableArray.Select(found, static controller => controller.Model)).WithTrackingName(ControllersStep);
        var sites = calls.Select(static (found, _) => EquatableArray.Select(found, static call => call.Site)).WithTrackingName(CallsStep);
        var handlerModels = handlers.Select(static (found, _) => EquatableArray.Select(found, static handler => handler.Model)).WithTrackingName(HandlersStep);
        var surroundings = context.CompilationProvider.Select(static (compilation, _) => Surroundings.Of(compilation));
        var compiled = models.Combine(sites).Combine(handlerModels).Combine(surroundings.Select(static (found, _) => found.InterceptionBlocker is null));
        context.RegisterSourceOutput(compiled, static (output, found) =>
        {
            if (found.Right)
            {
                InterceptionSource.AddTo(output, found.Left.Left.Left, found.Left.Left.Right, found.Left.Right);
            }
        });

        var isTrimmed = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectDiagnostics.IsTrimmed(options.GlobalOptions));
        var findings = controllers.Combine(calls.Combine(handlers)).Combine(surroundings.Combine(isTrimmed)).Select(static (found, _) =>
            new ProjectDiagnostics(found.Left.Left, found.Right.Left, found.Right.Right).Find(found.Left.Right.Left, found.Left.Right.Right));
        context.RegisterSourceOutput(findings, static (output, found) => Report(output, found));
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> findings)
    {
        foreach (var finding in findings)
        {
            output.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    private static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax or RecordDeclarationSyntax
        && ((TypeDeclarationSyntax)node).Identifier.ValueText.EndsWith(KnownNames.Controller, StringComparison.Ordinal);

    private static LocatedController? Read(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is INamedTypeSymbol type
        && ControllerSymbol.IsController(type)
        && IsFirstDeclaration(type, context.Node)
            ? ControllerSymbol.Read(type, context.SemanticModel.Compilation)
            : null;

    /// <summary>A partial class with several declarations is one controller.</summary>
    private static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode node) =>
        type.DeclaringSyntaxReferences[0] is var first && first.SyntaxTree == node.SyntaxTree && first.Span == node.Span;

    /// <summary>Sorts the controllers by name, regardless of the order of the files.</summary>
    private static EquatableArray<LocatedController> InOrder(ImmutableArray<LocatedController?> found)
    {
        var ordered = new List<LocatedController>(EquatableArray.OfFound(found));
        ordered.Sort(static (one, other) => string.CompareOrdinal(one.Model.FullName, other.Model.FullName));
        return new([.. ordered]);
    }
}
