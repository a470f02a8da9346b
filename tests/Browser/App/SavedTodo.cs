namespace LambdaEventHandler.Browser;

/// <summary>What the function says of a request to save: all that it got of it.</summary>
public sealed record SavedTodo(int Id, string Title, string? Trace);
