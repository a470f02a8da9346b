namespace LambdaEventHandler;

/// <summary>
/// Compresses the responses of an action, or of all actions of a controller, according to the client's <c>Accept-Encoding</c> header, regardless of their
/// size and type.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CompressAttribute : Attribute;
