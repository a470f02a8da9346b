namespace LambdaEventHandler.Benchmarks;

/// <summary>What GET /hello/{name} answers, here and there.</summary>
public sealed record Greeting(string Message);
