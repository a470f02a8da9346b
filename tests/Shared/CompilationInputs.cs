using Microsoft.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>What a project of this repository gives to the compiler besides its own code.</summary>
internal static class CompilationInputs
{
    /// <summary>The code that the SDK generates for <c>ImplicitUsings</c>.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The assemblies that the tests run with: those of the framework, the packages, and this repository.</summary>
    public static IReadOnlyList<PortableExecutableReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Distinct().Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
