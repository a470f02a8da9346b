namespace LambdaEventHandler.SourceGeneration;

/// <summary>A controller with the places that messages are shown at: its own, and its methods' in the order of the model.</summary>
internal sealed record LocatedController(ControllerModel Model, SourceLocation? Location, EquatableArray<SourceLocation?> Actions);
