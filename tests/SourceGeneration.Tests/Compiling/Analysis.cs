using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What the analyzers report about a project.</summary>
internal static class Analysis
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new ForeignAttributeAnalyzer(), new ActionNameAnalyzer(), new ControllerClassAnalyzer(), new RouteAnalyzer(), new VersionPrefixAnalyzer(), new InitializationOrderAnalyzer(), new FormMemberAnalyzer(),
    ];

    /// <summary>Analyzes a project that has no errors.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(Compilation project)
    {
        Assert.DoesNotContain(project.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await project.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.All(found, static diagnostic => Assert.StartsWith("LEH", diagnostic.Id, StringComparison.Ordinal));
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Returns the code that a diagnostic underlines.</summary>
    public static string TextOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
