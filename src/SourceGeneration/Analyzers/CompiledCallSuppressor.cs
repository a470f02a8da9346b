using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Suppresses the warnings about reflection for calls of <c>AddControllers(typeof(X).Assembly)</c> that the generator replaces. If it can't replace one, it
/// reports the call itself, as LEH100 or LEH101.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompiledCallSuppressor : DiagnosticSuppressor
{
    private const string Justification = "The source generator of LambdaEventHandler.Core compiles the call, so that it doesn't use reflection.";

    private static readonly SuppressionDescriptor Trimming = new("LEHS01", "IL2026", Justification);
    private static readonly SuppressionDescriptor NativeAot = new("LEHS02", "IL3050", Justification);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Trimming, NativeAot];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (CallOf(diagnostic, context.CancellationToken) is { } call
                && CallSymbols.Read(call, context.GetSemanticModel(call.SyntaxTree), context.CancellationToken) is not null)
            {
                context.ReportSuppression(Suppression.Create(diagnostic.Id == Trimming.SuppressedDiagnosticId ? Trimming : NativeAot, diagnostic));
            }
        }
    }

    private static InvocationExpressionSyntax? CallOf(Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Location is { SourceTree: { } tree, SourceSpan: var span }
        && tree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && CallSymbols.IsCandidate(call) ? call : null;
}
