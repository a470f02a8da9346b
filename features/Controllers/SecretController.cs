using LambdaEventHandler.Features.Behaviors;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Asks for a key in front of all its actions.</summary>
[Behavior<KeyBehavior>]
public sealed class SecretController
{
    public string GetFirstSecret() => "first";

    public string GetSecondSecret() => "second";
}
