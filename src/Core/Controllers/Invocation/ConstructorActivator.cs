using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Makes a controller without dependencies, for which no service provider has to be built.</summary>
internal sealed class ConstructorActivator(Func<object> constructor) : ControllerActivator
{
    /// <summary>An activator by reflection.</summary>
    public static ConstructorActivator Of(ConstructorInfo constructor) => new(ConstructorInvoker.Create(constructor).Invoke);

    /// <inheritdoc />
    public override object Create(Request request)
    {
        var controller = constructor();
        if (controller is IDisposable or IAsyncDisposable)
            request.DisposeAtEnd(controller);
        return controller;
    }
}
