using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Gives the object that an action is called on.</summary>
internal abstract class ControllerActivator
{
    /// <summary>The object for one request.</summary>
    public abstract object Create(Request request);
}

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
        {
            request.DisposeAtEnd(controller);
        }

        return controller;
    }
}

/// <summary>Takes the controller from the request's services, which give it its dependencies and dispose it.</summary>
internal sealed class ServiceActivator(Type type) : ControllerActivator
{
    /// <inheritdoc />
    public override object Create(Request request) => request.Services.GetRequiredService(type);
}

/// <summary>Gives a mapped handler, which is the same object for every request.</summary>
internal sealed class HandlerActivator(Delegate handler) : ControllerActivator
{
    /// <inheritdoc />
    public override object Create(Request request) => handler;
}

/// <summary>Decides who makes a controller: the services if it has dependencies or the user registered it, else its constructor.</summary>
internal sealed class ControllerActivation(ServiceRegistry services, ICollection<string> problems)
{
    /// <summary>Chooses the activator, and tells the services what it will ask of them.</summary>
    /// <param name="type">The controller.</param>
    /// <param name="constructor">The constructor, when the type has a single parameterless one; null when reflection has to find it.</param>
    public ControllerActivator Choose([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, Func<object>? constructor = null)
    {
        if (services.Find(type) is { } registered)
        {
            CheckLifetime(type, registered.Lifetime);
        }
        else if (constructor is not null)
        {
            return new ConstructorActivator(constructor);
        }
        else
        {
            var constructors = type.GetConstructors();
            if (constructors is [{ } only] && only.GetParameters().Length == 0)
            {
                return ConstructorActivator.Of(only);
            }

            if (constructors.Length == 0)
            {
                problems.Add($"{type.Name} has no public constructor: add one, or exclude the class with [NonController].");
            }
        }

        services.AddInjected(type);
        return new ServiceActivator(type);
    }

    private void CheckLifetime(Type type, ServiceLifetime lifetime)
    {
        if (lifetime == ServiceLifetime.Singleton && type.IsSubclassOf(typeof(Controller)))
        {
            problems.Add(
                $"{type.Name} is registered as a singleton, but its Request belongs to one request: register it as scoped, or do not derive it from Controller.");
        }
    }
}
