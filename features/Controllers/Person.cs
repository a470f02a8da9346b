namespace LambdaEventHandler.Features.Controllers;

public sealed record Person(string Name);
