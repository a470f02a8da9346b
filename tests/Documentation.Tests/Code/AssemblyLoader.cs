using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Documentation;

/// <summary>Loads source generators into the tests' own process.</summary>
internal sealed class AssemblyLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
