using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A project of the folder Cases, and the requests that tell whether it works.</summary>
internal sealed class Case(string name)
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Images = new();
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly string Loaded = EmptyFolder(Path.Combine(AppContext.BaseDirectory, "Loaded"));

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public IEnumerable<CaseRequest> Requests => File.ReadLines(Path.Combine(Folder, "requests.txt")).Where(line => line.Length > 0).Select(CaseRequest.Parse);

    private string Folder => Path.Combine(Root, name);

    /// <summary>The apps of the project, found when it is compiled.</summary>
    public IReadOnlyList<ApiGatewayRestResolver> Compile() => AppsOf("Compiled", project =>
    {
        var generation = Generation.Of(project);
        Assert.Empty(generation.Told);
        Assert.NotNull(generation.Source);
        return generation.Project;
    });

    /// <summary>The text that takes the place of the project's calls.</summary>
    public string Source => Generation.Of(ProjectOf(name)).Source!;

    /// <summary>The apps of the project, found when they start.</summary>
    public IReadOnlyList<ApiGatewayRestResolver> Reflect() => AppsOf("Reflected", project => project);

    /// <summary>The apps of the project, loaded from a file that has its XML file beside it, unless comments are not read.</summary>
    public IReadOnlyList<ApiGatewayRestResolver> Load(bool compiles, DocumentationMode mode)
    {
        var options = SourceGeneration.Project.Options.WithDocumentationMode(mode);
        var read = ProjectOf($"{name}{Guid.NewGuid():N}");
        Compilation project = read.RemoveAllSyntaxTrees().AddSyntaxTrees(read.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), options, tree.FilePath, System.Text.Encoding.UTF8)));
        if (compiles)
        {
            project = Generation.Of(project, parseOptions: options).Project;
        }

        var path = Path.Combine(Loaded, $"{project.AssemblyName}.dll");
        var documentation = mode == DocumentationMode.None || compiles ? null : Path.ChangeExtension(path, ".xml");
        Assert.True(project.Emit(path, xmlDocPath: documentation).Success);
        return Start(Assembly.LoadFrom(path));
    }

    // The files of the previous run. Windows doesn't delete those of this run while they are loaded.
    private static string EmptyFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return Directory.CreateDirectory(path).FullName;
    }

    // Compiled once for all tests, and loaded for each, so that no test sees the state that another has left.
    private ApiGatewayRestResolver[] AppsOf(string way, Func<Compilation, Compilation> change)
    {
        var image = Images.GetOrAdd($"{name}.{way}", assembly => new(() => change(ProjectOf(assembly)).Build())).Value;
        return Start(Assembly.Load(image));
    }

    private static ApiGatewayRestResolver[] Start(Assembly project)
    {
        var apps = (IEnumerable<Resolver>)project.GetType("Function", throwOnError: true)!.GetMethod("Build")!.Invoke(null, null)!;
        return [.. apps.Select(app => app.As<ApiGatewayRestResolver>())];
    }

    /// <summary>The project, as the compiler sees it.</summary>
    public Compilation Project => ProjectOf(name);

    private CSharpCompilation ProjectOf(string assembly) => SourceGeneration.Project.Named(assembly, [.. Sources().Select(path => (path, File.ReadAllText(path)))]);

    private IEnumerable<string> Sources()
    {
        var own = Directory.GetFiles(Folder, "*.cs");
        return own.Any(path => Path.GetFileName(path) == "Function.cs") ? own : own.Append(Path.Combine(Root, "Function.cs"));
    }
}
