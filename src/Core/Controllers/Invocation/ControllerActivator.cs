namespace LambdaEventHandler;

/// <summary>Gives the object that an action is called on.</summary>
internal abstract class ControllerActivator
{
    /// <summary>The object for one request.</summary>
    public abstract object Create(Request request);
}
