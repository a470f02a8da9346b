namespace LambdaEventHandler;

/// <summary>Keeps a controller's public method from becoming an action.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NonActionAttribute : Attribute;
