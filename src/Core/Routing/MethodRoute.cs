namespace LambdaEventHandler;

/// <summary>The route that takes a path when it is asked with a method.</summary>
internal readonly record struct MethodRoute(string Method, Route Route);
