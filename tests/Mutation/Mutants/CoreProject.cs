using System.Diagnostics;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Mutation;

/// <summary>The project src/Core as the compiler gets it, with the code of its source generators.</summary>
internal static class CoreProject
{
    public static CSharpCompilation Load(string root)
    {
        var folder = Path.Combine(root, "src", "Core");
        var arguments = CSharpCommandLineParser.Default.Parse(CommandLine(folder), folder, sdkDirectory: null);
        var options = arguments.CompilationOptions
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions([])
            .WithWarningLevel(0)
            .WithConcurrentBuild(true);
        var parse = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), parse, file.Path, Encoding.UTF8)),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            options);
        var loader = new AnalyzerLoader();
        var generators = arguments.AnalyzerReferences
            .Select(reference => new Microsoft.CodeAnalysis.Diagnostics.AnalyzerFileReference(Path.Combine(folder, reference.FilePath), loader))
            .SelectMany(static reference => reference.GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: parse).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return (CSharpCompilation)complete;
    }

    private static string[] CommandLine(string folder)
    {
        string[] arguments =
        [
            "msbuild", Path.Combine(folder, "Core.csproj"), "-nologo", "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true",
            "-p:BuildProjectReferences=false", "-p:NonExistentFile=/nonexistent", "-getItem:CscCommandLineArgs",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"MSBuild did not return the command line of src/Core: {output}");
        }

        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];
    }

    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
