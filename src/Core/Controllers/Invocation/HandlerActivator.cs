namespace LambdaEventHandler;

/// <summary>Gives a mapped handler, which is the same object for every request.</summary>
internal sealed class HandlerActivator(Delegate handler) : ControllerActivator
{
    /// <inheritdoc />
    public override object Create(Request request) => handler;
}
