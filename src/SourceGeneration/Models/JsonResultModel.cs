namespace LambdaEventHandler.SourceGeneration;

/// <summary>The code that writes a result type as JSON.</summary>
/// <param name="Type">The fully qualified type.</param>
/// <param name="Code">The statements, which use <c>json</c> and <c>value</c>.</param>
/// <param name="DependsOnContext">Whether a <c>JsonSerializerContext</c> with the default options can write it differently: as one of its interfaces, or with enums as text.</param>
internal sealed record JsonResultModel(string Type, string Code, bool DependsOnContext);
