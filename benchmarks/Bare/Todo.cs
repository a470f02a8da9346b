namespace LambdaEventHandler.Benchmarks;

/// <summary>What POST /todos takes and gives back.</summary>
public sealed record Todo(int Id, string Title, bool Done, string[] Tags);
