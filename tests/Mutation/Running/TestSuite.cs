using System.Diagnostics;
using System.Reflection;

namespace LambdaEventHandler.Mutation;

/// <summary>A copy of the built tests, in which src/Core has all mutants.</summary>
internal sealed class TestSuite
{
    private readonly string _assembly;

    private TestSuite(string name, string folder, string assembly)
    {
        Name = name;
        Folder = folder;
        _assembly = assembly;
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>Copies the tests of a project that is built.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="project">The folder of the project in the repository.</param>
    /// <param name="core">The assembly with the mutants.</param>
    /// <param name="work">The folder of this run.</param>
    public static TestSuite Copy(string root, string project, string core, string work)
    {
        var built = Path.Combine(root, project, "bin", "Debug", "net10.0");
        var assembly = Directory.Exists(built) ? Directory.GetFiles(built, "LambdaEventHandler.*.runtimeconfig.json")
            .Select(static file => Path.GetFileName(file)[..^".runtimeconfig.json".Length])
            .FirstOrDefault(name => name.EndsWith($".{Path.GetFileName(project)}", StringComparison.OrdinalIgnoreCase)) : null;
        if (assembly is null)
        {
            throw new InvalidOperationException($"{project} is not built: run 'dotnet build {project}' first.");
        }

        var folder = Path.Combine(work, Path.GetFileName(project));
        foreach (var file in Directory.GetFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        File.Copy(core, Path.Combine(folder, "LambdaEventHandler.Core.dll"), overwrite: true);
        var tool = Assembly.GetExecutingAssembly().Location;
        File.Copy(tool, Path.Combine(folder, Path.GetFileName(tool)), overwrite: true);
        return new(project, folder, assembly);
    }

    /// <summary>Returns how a test host is started, with the libraries and settings of the tests.</summary>
    public ProcessStartInfo StartHost() => Start(
    [
        "exec", "--depsfile", Built(".deps.json"), "--runtimeconfig", Built(".runtimeconfig.json"),
        Path.Combine(Folder, Path.GetFileName(Assembly.GetExecutingAssembly().Location)), TestHost.Option, Built(".dll"),
    ]);

    /// <summary>Returns how a suite that is a program is started.</summary>
    public ProcessStartInfo StartProgram(string argument) => Start(["exec", Built(".dll"), argument]);

    private string Built(string extension) => Path.Combine(Folder, _assembly + extension);

    private ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Folder };
        // A mutant that allocates without end must not take the memory of the machine.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
