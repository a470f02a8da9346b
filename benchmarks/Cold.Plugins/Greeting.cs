namespace LambdaEventHandler.Benchmarks.Cold;

public sealed record Greeting(string Message);
