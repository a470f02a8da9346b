namespace LambdaEventHandler.SourceGeneration;

/// <summary>What one attribute says of an action.</summary>
internal sealed record RouteModel(EquatableArray<string> Methods, string? Template);
