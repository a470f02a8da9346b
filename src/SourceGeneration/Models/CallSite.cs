namespace LambdaEventHandler.SourceGeneration;

/// <summary>A call of AddControllers that compiled controllers take the place of.</summary>
/// <param name="Builder">The builder's type with all namespaces.</param>
/// <param name="Prefix">The prefix, a constant.</param>
/// <param name="Interception">The attribute that names the call to the compiler.</param>
internal sealed record CallSite(string Builder, string Prefix, string Interception);
