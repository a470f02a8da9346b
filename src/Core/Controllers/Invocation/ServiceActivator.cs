using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Takes the controller from the request's services, which give it its dependencies and dispose it.</summary>
internal sealed class ServiceActivator(Type type) : ControllerActivator
{
    /// <inheritdoc />
    public override object Create(Request request) => request.Services.GetRequiredService(type);
}
