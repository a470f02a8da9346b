using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The properties of a project, other than its controllers and calls, that compiled code depends on.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="InterceptionBlocker">Why no call of the project can be compiled, or null.</param>
/// <param name="HasAuthorization">Whether the project has the package that enforces <c>[Authorize]</c>.</param>
internal sealed record Surroundings(string? Assembly, InterceptionBlocker? InterceptionBlocker, bool HasAuthorization)
{
    private const string Authorization = "LambdaEventHandler.Plugins.Authorization";

    /// <summary>The types that compiled code uses, and its namespace: no type of the project can have that name.</summary>
    internal static readonly IReadOnlyList<string> Used =
    [
        "Compiled", "Generated", "ActionDescriptor", "IRouteBuilder", "MappedRoute", "ParameterDescriptor", "Request", "Response", "Resolver", "ResolverBuilder", "ResolverBuilder`1", "RouteGroup",
    ];

    public static Surroundings Of(Compilation compilation) =>
        new(compilation.AssemblyName, FindBlocker(compilation), compilation.ReferencedAssemblyNames.Any(static name => name.Name == Authorization));

    private static InterceptionBlocker? FindBlocker(Compilation compilation)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 and var version })
        {
            return InterceptionBlocker.Language(version);
        }

        foreach (var name in Used)
        {
            if (compilation.Assembly.GetTypeByMetadataName($"{KnownNames.Namespace}.{name}") is { } type)
            {
                return InterceptionBlocker.Shadow(type.ToDisplayString());
            }
        }

        return null;
    }
}
