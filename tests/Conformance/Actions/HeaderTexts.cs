using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>The values of one header of a response.</summary>
internal sealed record HeaderTexts(IReadOnlyList<Value> Values);
