using System.Reflection;
using System.Runtime.Loader;

namespace LambdaEventHandler.Resolvers;

/// <summary>Loads the tests, the library and its packages again, beside those that run, so that a test sees which assemblies an app needs.</summary>
internal sealed class FreshProcess() : AssemblyLoadContext("fresh", isCollectible: true)
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(FreshProcess).Assembly.Location)!;

    public IReadOnlyList<string> Loaded => [.. Assemblies.Select(assembly => assembly.GetName().Name!).Order(StringComparer.Ordinal)];

    /// <summary>Calls a static method without parameters of one of the tests' own types.</summary>
    public async Task<string> Call(Type type, string method)
    {
        var own = LoadFromAssemblyPath(typeof(FreshProcess).Assembly.Location).GetType(type.FullName!, throwOnError: true)!;
        return await (Task<string>)own.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(Folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
