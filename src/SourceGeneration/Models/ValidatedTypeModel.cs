namespace LambdaEventHandler.SourceGeneration;

/// <summary>The code that describes a type to the package for validation.</summary>
/// <param name="Type">The fully qualified type.</param>
/// <param name="Code">The expression that creates the description.</param>
internal sealed record ValidatedTypeModel(string Type, string Code);
