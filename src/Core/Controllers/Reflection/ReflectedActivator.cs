using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Decides who makes a controller: the services if it has dependencies or the user registered it, else its constructor.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
internal sealed class ReflectedActivator(ServiceRegistry services, ICollection<string> problems)
{
    /// <summary>Chooses the activator, and tells the services what it will ask of them.</summary>
    public ControllerActivator Create(Type type)
    {
        if (services.Has(type))
        {
            CheckLifetime(type);
            return new ServiceActivator(type);
        }
        var constructors = type.GetConstructors();
        if (constructors is [{ } only] && only.GetParameters().Length == 0)
            return new ConstructorActivator(only);
        if (constructors.Length == 0)
            problems.Add($"{type.Name} has no public constructor: add one, or take the class out with [NonController].");
        services.AddInjected(type);
        return new ServiceActivator(type);
    }

    private void CheckLifetime(Type type)
    {
        if (!type.IsSubclassOf(typeof(Controller)))
            return;
        foreach (var service in services.Services)
            if (service.ServiceType == type && service.Lifetime == ServiceLifetime.Singleton)
                problems.Add(
                    $"{type.Name} is registered as a singleton, but its Request belongs to one request: register it as scoped, or do not derive it from Controller.");
    }
}
