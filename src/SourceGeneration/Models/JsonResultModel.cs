namespace LambdaEventHandler.SourceGeneration;

/// <summary>The code that writes a result type as JSON.</summary>
/// <param name="Type">The fully qualified type.</param>
/// <param name="Code">The statements, which use <c>json</c> and <c>value</c>.</param>
internal sealed record JsonResultModel(string Type, string Code);
