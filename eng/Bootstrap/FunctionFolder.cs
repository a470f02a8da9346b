using System.Reflection;
using System.Runtime.Loader;

namespace LambdaEventHandler.Bootstrap;

/// <summary>Loads a function's assemblies as its deps.json names them, among them those for this machine's processor.</summary>
internal sealed class FunctionFolder(string assemblyPath) : AssemblyLoadContext("function")
{
    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    public static Assembly Load(string folder, string name)
    {
        var path = Path.Combine(Path.GetFullPath(folder), $"{name}.dll");
        return new FunctionFolder(path).LoadFromAssemblyPath(path);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
}
