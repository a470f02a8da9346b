using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>
/// The services of one build: those of the builder, the controllers and behaviors that get theirs injected, and what these require by name.
/// An app whose controllers have no dependencies has none.
/// </summary>
internal sealed class ServiceRegistry
{
    private readonly List<RequiredService> _required = [];
    private ServiceCollection? _services;

    public ServiceRegistry(IEnumerable<ServiceDescriptor>? services = null)
    {
        foreach (var service in services ?? [])
        {
            Add(service);
        }
    }

    /// <summary>The registration that counts, which is the last one; null where the service is not registered.</summary>
    public ServiceDescriptor? Find(Type type)
    {
        ServiceDescriptor? found = null;
        foreach (var service in _services ?? [])
        {
            if (service.ServiceType == type && !service.IsKeyedService)
            {
                found = service;
            }
        }

        return found;
    }

    /// <summary>Adds a class that requests get from their services, unless the user has; the parameters of its constructor become required.</summary>
    public void AddInjected([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type)
    {
        var registered = Find(type);
        if (registered is null)
        {
            registered = ServiceDescriptor.Scoped(type, type);
            Add(registered);
        }

        if (registered.ImplementationType is { } implementation && implementation.GetConstructors() is [var constructor])
        {
            foreach (var parameter in constructor.GetParameters())
            {
                if (!parameter.HasDefaultValue && !parameter.IsDefined(typeof(FromKeyedServicesAttribute), inherit: false))
                {
                    Require(parameter.ParameterType, $"The constructor of {implementation.Name}");
                }
            }
        }
    }

    /// <summary>Notes that a service must be registered.</summary>
    /// <param name="service">The service.</param>
    /// <param name="where">Who needs it, for the message.</param>
    public void Require(Type service, string where) => _required.Add(new(service, where));

    /// <summary>Makes the container of the services, and reports what it lacks.</summary>
    /// <param name="validates">Whether all services are checked, which costs time: in Lambda only those are that something requires by name.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public ServiceContainer Build(bool validates, ICollection<string> problems)
    {
        var container = new ServiceContainer(_services, validates);
        if (_required.Count > 0 || (validates && _services is not null))
        {
            new ServiceChecks(_required).Run(container, problems);
        }

        return container;
    }

    private void Add(ServiceDescriptor service) => ((ICollection<ServiceDescriptor>)(_services ??= [])).Add(service);
}

/// <summary>A service that must be registered, and who needs it.</summary>
internal sealed record RequiredService(Type Service, string Where);
