namespace LambdaEventHandler.Pipeline;

[Stamp("controller")]
public sealed class StampedController
{
    [Stamp("action")]
    [Behavior<PlainBehavior>]
    public string GetBoth() => "both";

    public string GetOne() => "one";
}
