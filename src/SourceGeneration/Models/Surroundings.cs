using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What of a project counts besides its controllers and calls.</summary>
/// <param name="Assembly">The name of its assembly.</param>
/// <param name="Obstacle">Why nothing of the project can be compiled, or null.</param>
internal sealed record Surroundings(string? Assembly, Obstacle? Obstacle)
{
    // Also the namespace of the generated code, which could not be declared beside a type of that name.
    private static readonly string[] Used =
    [
        "Compiled", "Bind", "BindingContext", "CompiledAction", "CompiledController", "CompiledJson", "CompiledResult", "JsonTextWriter", "Request", "Resolver", "ResolverBuilder`1", "ValueBinding`1",
    ];

    public static Surroundings Of(Compilation compilation) => new(compilation.AssemblyName, ObstacleOf(compilation));

    private static Obstacle? ObstacleOf(Compilation compilation)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 and var version })
        {
            return Obstacle.Language(version);
        }

        foreach (var name in Used)
        {
            if (compilation.Assembly.GetTypeByMetadataName($"{KnownNames.Namespace}.{name}") is { } type)
            {
                return Obstacle.Shadow(type.ToDisplayString());
            }
        }

        return null;
    }
}
