namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed record Profile(string Name);
