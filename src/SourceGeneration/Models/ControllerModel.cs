namespace LambdaEventHandler.SourceGeneration;

/// <summary>All that is compiled of a controller; nothing of it changes when only the body of a method does.</summary>
internal sealed record ControllerModel(
    string Name,
    string FullName,
    string? Prefix,
    bool IsMadeByConstructor,
    EquatableArray<string> Attributes,
    EquatableArray<ActionModel> Actions);
