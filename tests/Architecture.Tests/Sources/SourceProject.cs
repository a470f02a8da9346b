using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Architecture.Sources;

/// <summary>A project of src: its files as they are written, and what its project file says.</summary>
internal sealed class SourceProject
{
    public SourceProject(string folder)
    {
        Name = Path.GetFileName(folder);
        ProjectFile = XDocument.Load(Path.Combine(folder, Name + ".csproj"));
        Files = [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => IsSource(folder, file)).Order(StringComparer.Ordinal).Select(file => SourceFile.Read(Name, folder, file))];
    }

    public string Name { get; }

    public string AssemblyName => "LambdaEventHandler." + Name;

    public bool IsPlugin => Name.StartsWith("Plugins.", StringComparison.Ordinal);

    public XDocument ProjectFile { get; }

    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The files as the compiler sees them, so that each name can be asked what it means.</summary>
    public CSharpCompilation Compile()
    {
        var usings = CSharpSyntaxTree.ParseText(CompilationInputs.ImplicitUsings, (CSharpParseOptions)Files[0].Tree.Options);
        var references = CompilationInputs.References.Where(assembly => Path.GetFileNameWithoutExtension(assembly.FilePath) != AssemblyName);
        return CSharpCompilation.Create(AssemblyName, [usings, .. Files.Select(file => file.Tree)], references);
    }

    /// <summary>The names that items of the project file include, for example the projects that it refers to.</summary>
    public IEnumerable<string> Included(string item) =>
        ProjectFile.Descendants(item).Select(element => (string)element.Attribute("Include")!);

    public override string ToString() => Name;

    private static bool IsSource(string folder, string file)
    {
        var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal);
    }
}
