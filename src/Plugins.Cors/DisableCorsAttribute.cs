namespace LambdaEventHandler;

/// <summary>
/// Takes an action, or all actions of a controller, out of CORS: their answers carry none of its headers, and a pre-flight does not list their methods.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DisableCorsAttribute : Attribute;
