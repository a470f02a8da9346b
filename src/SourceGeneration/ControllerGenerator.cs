using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Finds the controllers of a project when it is compiled, so that AddControllers() neither scans nor reflects at start-up,
/// and says at the method what the convention refuses.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ControllerGenerator : IIncrementalGenerator
{
    /// <summary>The step whose output is the controllers, for tests of what is run again.</summary>
    internal const string ControllersStep = "Controllers";

    /// <summary>The step whose output is the calls, for tests of what is run again.</summary>
    internal const string CallsStep = "Calls";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var located = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => IsCandidate(node), static (syntax, cancellation) => Read(syntax, cancellation))
            .Where(static controller => controller is not null)
            .Collect()
            .Select(static (controllers, _) => InOrder(controllers!));
        var calls = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => CallSites.IsCandidate(node), CallSites.Read)
            .Where(static call => call is not null)
            .Collect()
            .Select(static (found, _) => new EquatableArray<CallSite>([.. found!]))
            .WithTrackingName(CallsStep);
        var controllers = located
            .Select(static (found, _) => ModelsOf(found))
            .WithTrackingName(ControllersStep);

        context.RegisterSourceOutput(controllers.Combine(calls), static (output, found) =>
        {
            if (found.Right.Count > 0)
                output.AddSource("CompiledControllers.g.cs", InterceptionSource.Write(found.Left, found.Right));
        });
        context.RegisterSourceOutput(located.Combine(calls), static (output, found) => Diagnostics.Report(output, found.Left, found.Right));
    }

    private static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax declaration && declaration.Identifier.ValueText.EndsWith(KnownNames.Controller, StringComparison.Ordinal);

    private static LocatedController? Read(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is INamedTypeSymbol type
        && ControllerSymbol.IsController(type)
        && IsFirstDeclaration(type, context.Node)
            ? ControllerSymbol.Read(type)
            : null;

    /// <summary>A partial class has several declarations, and is one controller.</summary>
    private static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode node) =>
        type.DeclaringSyntaxReferences[0] is var first && first.SyntaxTree == node.SyntaxTree && first.Span == node.Span;

    private static EquatableArray<LocatedController> InOrder(ImmutableArray<LocatedController?> controllers)
    {
        var ordered = new List<LocatedController>();
        foreach (var controller in controllers)
            ordered.Add(controller!);
        ordered.Sort(static (one, other) => string.CompareOrdinal(one.Model.FullName, other.Model.FullName));
        return new([.. ordered]);
    }

    private static EquatableArray<ControllerModel> ModelsOf(EquatableArray<LocatedController> located)
    {
        var models = new ControllerModel[located.Count];
        for (var index = 0; index < models.Length; index++)
            models[index] = located[index].Model;
        return new(models);
    }
}
