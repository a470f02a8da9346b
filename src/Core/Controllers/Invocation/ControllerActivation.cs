using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Decides who makes a controller: the services if it has dependencies or the user registered it, else its constructor.</summary>
internal sealed class ControllerActivation(ServiceRegistry services, ICollection<string> problems)
{
    /// <summary>Chooses the activator, and tells the services what it will ask of them.</summary>
    /// <param name="type">The controller.</param>
    /// <param name="constructor">Its only constructor if that asks for nothing, as code; null where reflection has to look.</param>
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
                problems.Add($"{type.Name} has no public constructor: add one, or take the class out with [NonController].");
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
