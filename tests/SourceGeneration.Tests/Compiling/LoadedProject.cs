using System.Reflection;
using System.Runtime.Loader;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A compiled project, loaded for itself together with the assembly that it refers to.</summary>
internal sealed class LoadedProject : AssemblyLoadContext
{
    private readonly Assembly? _library;

    private LoadedProject(byte[]? library) => _library = library is null ? null : LoadFromStream(new MemoryStream(library));

    public static Assembly Load(byte[] project, byte[]? library = null) => new LoadedProject(library).LoadFromStream(new MemoryStream(project));

    protected override Assembly? Load(AssemblyName name) => name.Name == _library?.GetName().Name ? _library : null;
}
