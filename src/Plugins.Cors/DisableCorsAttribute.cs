namespace LambdaEventHandler;

/// <summary>
/// Disables CORS for an action or for all actions of a controller. Their responses have no CORS headers, and preflight responses don't list their methods.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DisableCorsAttribute : Attribute;
