namespace LambdaEventHandler;

/// <summary>The route that takes a path when it is asked with a method.</summary>
/// <param name="Method">The method, in upper case.</param>
/// <param name="Route">The route.</param>
public readonly record struct MethodRoute(string Method, Route Route);
