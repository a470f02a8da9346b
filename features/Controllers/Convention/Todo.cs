namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed record Todo(int Id, string Title);
