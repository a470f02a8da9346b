namespace LambdaEventHandler.SourceGeneration;

/// <summary>Why a call is left to reflection.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Cure">What to do about it.</param>
internal sealed record Obstacle(string Reason, string Cure)
{
    public static readonly Obstacle Prefix = new("its prefix is not a constant", "Make the prefix a constant.");

    public static readonly Obstacle TypeParameter = new("its type argument is a type parameter", "Name the controller itself.");

    public static Obstacle Hidden(string name) => new($"{name} is out of reach of other code", $"Make {name} internal or public.");
}
