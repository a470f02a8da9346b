using LambdaEventHandler.Features.Behaviors;

namespace LambdaEventHandler.Features.Controllers;

public sealed class GuardedController
{
    [Behavior<KeyBehavior>]
    public string GetSecret() => "secret";

    public string GetOpen() => "open";
}
