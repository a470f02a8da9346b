namespace LambdaEventHandler.Browser;

public sealed record Todo(int Id, string Title);
