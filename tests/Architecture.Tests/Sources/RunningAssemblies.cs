using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Architecture.Sources;

/// <summary>The assemblies that the tests run with: the framework's, the packages' and our own.</summary>
internal static class RunningAssemblies
{
    public static IReadOnlyList<PortableExecutableReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
