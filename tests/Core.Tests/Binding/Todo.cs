namespace LambdaEventHandler;

public sealed record Todo(string Title, int Priority);
