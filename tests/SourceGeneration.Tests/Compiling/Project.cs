using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A user's project, as the compiler sees it: its sources, and Core with all that belongs to it.</summary>
internal static class Project
{
    public static readonly CSharpParseOptions Options = new CSharpParseOptions(LanguageVersion.Preview)
        .WithFeatures([KeyValuePair.Create("InterceptorsNamespaces", "LambdaEventHandler.Compiled")]);

    public static CSharpCompilation Of(params string[] sources) => Named("Project", [.. sources.Select((text, index) => ($"/project/{index}.cs", text))]);

    public static CSharpCompilation Named(string name, params (string Path, string Text)[] sources) => CSharpCompilation.Create(
        name,
        [Parse("/project/Usings.cs", CompilationInputs.ImplicitUsings), .. sources.Select(source => Parse(source.Path, source.Text))],
        CompilationInputs.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Options, path, System.Text.Encoding.UTF8);

    /// <summary>Compiles the project without any warning.</summary>
    public static byte[] Build(this Compilation project)
    {
        using var image = new MemoryStream();
        var result = project.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return image.ToArray();
    }
}
