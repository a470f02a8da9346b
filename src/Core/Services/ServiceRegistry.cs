using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>
/// The services of one build: those of the builder, the controllers and behaviors with dependencies, and the services that these require.
/// It is empty for an app whose controllers have no dependencies.
/// </summary>
internal sealed class ServiceRegistry
{
    private readonly CompactList<RequiredService> _required = new();
    private ServiceCollection? _services;

    public ServiceRegistry(IEnumerable<ServiceDescriptor>? services = null)
    {
        if (services is not null)
        {
            Add(services);
        }
    }

    /// <summary>Returns the effective registration, which is the last one, or null if the service is not registered.</summary>
    public ServiceDescriptor? Find(Type type) => _services is null ? null : FindLast(_services, type);

    /// <summary>Registers a class for injection, unless the user has registered it. The parameters of its constructor become required services.</summary>
    public void AddInjected([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type) =>
        ServiceInjection.Required.AddTo(this, type);

    /// <summary>Marks a service as required.</summary>
    /// <param name="service">The service.</param>
    /// <param name="where">The member that requires the service, for the message.</param>
    public void Require(Type service, string where) => _required.Add(new(service, where));

    /// <summary>Creates the container, and reports missing services.</summary>
    /// <param name="validates">Whether all services are validated, which takes time. In Lambda, only required services are.</param>
    /// <param name="problems">Receives the problems.</param>
    public ServiceContainer Build(bool validates, ICollection<string> problems)
    {
        var container = new ServiceContainer(_services, validates, _required);
        if (_required.Count > 0 || (validates && _services is not null))
        {
            ServiceInjection.Required.Check(container, _required, problems);
        }

        return container;
    }

    /// <summary>Registers a service.</summary>
    public void Add(ServiceDescriptor service) => ((ICollection<ServiceDescriptor>)(_services ??= [])).Add(service);

    // Separate from Find, which would otherwise load the assembly of the services into every app; so is the method below from the constructor.
    private static ServiceDescriptor? FindLast(ServiceCollection services, Type type)
    {
        ServiceDescriptor? found = null;
        foreach (var service in services)
        {
            if (service.ServiceType == type && !service.IsKeyedService)
            {
                found = service;
            }
        }

        return found;
    }

    private void Add(IEnumerable<ServiceDescriptor> services)
    {
        foreach (var service in services)
        {
            Add(service);
        }
    }
}

/// <summary>A required service, and the member that requires it.</summary>
internal sealed record RequiredService(Type Service, string Where);
