namespace LambdaEventHandler.Discovered;

internal sealed class InternalController
{
    public string GetInternal() => "internal";
}
