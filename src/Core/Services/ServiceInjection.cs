using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Creates service providers. A Native AOT app contains the container only if its code uses services.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
internal sealed class ServiceInjection : IOptionalFeature<ServiceInjection>
{
    private static ServiceInjection? _enabled;

    private ServiceInjection()
    {
    }

    public static ServiceInjection? Current => RuntimeFeature.IsDynamicCodeSupported ? _enabled ??= new() : _enabled;

    /// <summary>Gets the feature.</summary>
    /// <exception cref="InvalidOperationException">The app does not contain the container.</exception>
    public static ServiceInjection Required => Current ?? throw new InvalidOperationException(
        "The app does not contain the service container: compile all projects that have controllers with the same version of LambdaEventHandler.Core.");

    public static void Enable() => _enabled ??= new();

    /// <summary>Creates a provider, which the caller owns.</summary>
    /// <param name="services">The services of the app, which are changed.</param>
    /// <param name="logging">Where log entries go.</param>
    /// <param name="validates">Whether it throws an <see cref="AggregateException"/> for services that it can't create.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IServiceProvider CreateProvider(IServiceCollection services, LoggingServices logging, bool validates)
    {
        logging.AddTo(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = validates });
    }

    /// <summary>Creates loggers that don't throw, and that use the loggers of the app's container.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ILoggerFactory CreateLoggerFactory(ServiceContainer container, ILambdaContext? context) =>
        new GuardedLoggerFactory(() => container.Provider.GetRequiredService<ILoggerFactory>(), context);

    /// <summary>Registers a class, unless the user has registered it. The parameters of its constructor become required services.</summary>
    public void AddTo(ServiceRegistry registry, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type)
    {
        var registered = registry.Find(type);
        if (registered is null)
        {
            registered = ServiceDescriptor.Scoped(type, type);
            registry.Add(registered);
        }

        if (registered.ImplementationType is { } implementation && implementation.GetConstructors() is [var constructor])
        {
            foreach (var parameter in constructor.GetParameters())
            {
                if (!parameter.HasDefaultValue && !parameter.IsDefined(typeof(FromKeyedServicesAttribute), inherit: false))
                {
                    registry.Require(parameter.ParameterType, $"The constructor of {implementation.Name}");
                }
            }
        }
    }

    /// <summary>Finds missing services.</summary>
    public void Check(ServiceContainer container, CompactList<RequiredService> required, ICollection<string> problems) => new ServiceChecks(required).Run(container, problems);
}
