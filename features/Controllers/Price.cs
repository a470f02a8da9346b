namespace LambdaEventHandler.Features.Controllers;

public sealed record Price(decimal Amount);
