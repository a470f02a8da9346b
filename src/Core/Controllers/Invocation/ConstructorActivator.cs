using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Makes a controller without dependencies, for which no service provider has to be built.</summary>
internal sealed class ConstructorActivator(ConstructorInfo constructor) : ControllerActivator
{
    private readonly ConstructorInvoker _constructor = ConstructorInvoker.Create(constructor);

    /// <inheritdoc />
    public override bool Owns => true;

    /// <inheritdoc />
    public override object Create(Request request) => _constructor.Invoke();
}
