using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Makes a controller without dependencies, for which no service provider has to be built.</summary>
internal sealed class ConstructorActivator(ConstructorInfo constructor) : ControllerActivator
{
    private readonly ConstructorInvoker _constructor = ConstructorInvoker.Create(constructor);

    /// <inheritdoc />
    public override object Create(Request request)
    {
        var controller = _constructor.Invoke();
        if (controller is IDisposable or IAsyncDisposable)
            request.DisposeAtEnd(controller);
        return controller;
    }
}
