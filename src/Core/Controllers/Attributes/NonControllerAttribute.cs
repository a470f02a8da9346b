namespace LambdaEventHandler;

/// <summary>Keeps a class whose name ends in <c>Controller</c>, and the classes derived from it, from being found as a controller.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NonControllerAttribute : Attribute;
