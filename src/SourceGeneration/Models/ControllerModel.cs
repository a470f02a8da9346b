namespace LambdaEventHandler.SourceGeneration;

/// <summary>All that is compiled of a controller; nothing of it changes when only the body of a method does.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="FullName">Its name with all namespaces, for code.</param>
/// <param name="Prefix">The template of its <c>[Route]</c>, or null.</param>
/// <param name="IsMadeByConstructor">Whether its only constructor asks for nothing.</param>
/// <param name="Attributes">Its attributes, as C# makes them.</param>
/// <param name="Actions">The methods that could be actions.</param>
/// <param name="Obstacle">Why it cannot be compiled, or null.</param>
internal sealed record ControllerModel(
    string Name,
    string FullName,
    string? Prefix,
    bool IsMadeByConstructor,
    EquatableArray<string> Attributes,
    EquatableArray<ActionModel> Actions,
    Obstacle? Obstacle);
