using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Why a call is left to reflection.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Cure">What to do about it.</param>
internal sealed record Obstacle(string Reason, string Cure)
{
    public static readonly Obstacle Prefix = new("its prefix is not a constant", "Make the prefix a constant.");

    public static readonly Obstacle TypeParameter = new("its type argument is a type parameter", "Name the controller itself.");

    /// <summary>Whether the project as a whole is set up so that nothing can be compiled: that is a warning in every app, with an id of its own.</summary>
    public bool IsOfProject { get; init; }

    /// <summary>The diagnostic's id.</summary>
    public string Id => IsOfProject ? "LEH101" : "LEH100";

    public static Obstacle Hidden(string name) => new($"{name} is out of reach of other code", $"Make {name} internal or public.");

    public static Obstacle Pointer(string name) => new($"{name} is a pointer, which only unsafe code can name", $"Remove {name} from the attribute.");

    public static Obstacle Aliased(string name, string alias) => new($"{name} can only be named with the extern alias '{alias}'", $"Add 'global' to the aliases of the reference.");

    public static Obstacle Priority(string method) => new($"{method} has overloads with [OverloadResolutionPriority]", "Give each of them a name of its own.");

    public static Obstacle Language(LanguageVersion version) => new(
        $"the project is compiled as C# {version.ToDisplayString()}, and compiled controllers need C# 12", "Set LangVersion to 12.0 or later in the project file, or remove it.") { IsOfProject = true };

    public static Obstacle Shadow(string name) => new($"the project declares {name}, which hides what compiled controllers use", $"Rename {name}.") { IsOfProject = true };
}
