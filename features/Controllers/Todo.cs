namespace LambdaEventHandler.Features.Controllers;

public sealed record Todo(int Id, string Title);
