namespace LambdaEventHandler.SourceGeneration;

/// <summary>The code that writes a type of result.</summary>
/// <param name="Type">The type with all namespaces.</param>
/// <param name="Code">Statements over <c>json</c> and <c>value</c>.</param>
internal sealed record JsonResultModel(string Type, string Code);
