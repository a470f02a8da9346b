namespace LambdaEventHandler.Features.Controllers;

/// <summary>Derives from nothing: the name makes it a controller.</summary>
public sealed class UniverseController
{
    public Greeting GetHello() => new("hello universe");
}
