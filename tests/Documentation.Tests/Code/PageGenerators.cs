using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.Documentation;

/// <summary>The source generators that every .NET project has: a page's JsonSerializerContext is empty without them.</summary>
internal static class PageGenerators
{
    private static readonly string[] Assemblies = ["System.Text.Json.SourceGeneration.dll", "System.Text.RegularExpressions.Generator.dll"];

    private static readonly ISourceGenerator[] Generators = [.. Assemblies.SelectMany(Load)];

    public static CSharpCompilation Run(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create(Generators, parseOptions: Listing.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return (CSharpCompilation)complete;
    }

    private static IEnumerable<ISourceGenerator> Load(string assembly) =>
        new AnalyzerFileReference(Path.Combine(Folder(), assembly), new AssemblyLoader()).GetGenerators(LanguageNames.CSharp);

    /// <summary>The newest of the reference packs, beside the runtime that the tests run on.</summary>
    private static string Folder()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var packs = Directory.GetDirectories(Path.Combine(dotnet, "packs/Microsoft.NETCore.App.Ref"), $"{Environment.Version.Major}.*");
        var newest = packs.MaxBy(static pack => Version.Parse(Path.GetFileName(pack)))!;
        return Path.Combine(newest, "analyzers/dotnet/cs");
    }
}
