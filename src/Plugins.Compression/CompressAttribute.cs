namespace LambdaEventHandler;

/// <summary>Compresses the answers of an action, or of all actions of a controller, whatever their size and type, as the client's <c>Accept-Encoding</c> asks.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CompressAttribute : Attribute;
