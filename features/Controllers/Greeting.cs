namespace LambdaEventHandler.Features.Controllers;

public sealed record Greeting(string Message);
