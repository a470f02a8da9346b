using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What the generator does to a project.</summary>
internal sealed record Generation(Compilation Project, ImmutableArray<Diagnostic> Diagnostics, GeneratorDriverRunResult Result)
{
    public static Generation Of(Compilation project, AnalyzerConfigOptionsProvider? options = null, CSharpParseOptions? parseOptions = null)
    {
        var driver = Driver(options, parseOptions).RunGeneratorsAndUpdateCompilation(project, out var compiled, out var diagnostics);
        return new(compiled, diagnostics, driver.GetRunResult());
    }

    public static GeneratorDriver Driver(AnalyzerConfigOptionsProvider? options = null, CSharpParseOptions? parseOptions = null) => CSharpGeneratorDriver.Create(
        [new ControllerGenerator().AsSourceGenerator()],
        parseOptions: parseOptions ?? SourceGeneration.Project.Options,
        optionsProvider: options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The text that takes the place of calls, or null.</summary>
    public string? Source => TextOf("CompiledControllers.g.cs");

    /// <summary>Each diagnostic as its id, the text that it underlines, and its words.</summary>
    public IEnumerable<(string Id, string At, string Message)> Told => Diagnostics.Select(diagnostic => (diagnostic.Id, TextOf(diagnostic.Location), diagnostic.GetMessage()));

    private string? TextOf(string file) =>
        Result.GeneratedTrees.SingleOrDefault(tree => tree.FilePath.EndsWith(file, StringComparison.Ordinal))?.ToString();

    private string TextOf(Location location)
    {
        var tree = Project.SyntaxTrees.Single(tree => tree.FilePath == location.GetLineSpan().Path);
        return tree.GetText().ToString(location.SourceSpan);
    }
}
