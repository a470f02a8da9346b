using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Where log entries go, decided by what the services have of logging.</summary>
/// <param name="IsConfigured">Whether logging is set up, if only with a filter. Where it is not, entries are written without a container.</param>
/// <param name="HasProvider">Whether the user has a logging provider of their own.</param>
/// <param name="WritesToInvocation">Whether loggers of the services write to the invocation that is under way.</param>
internal sealed record LoggingServices(bool IsConfigured, bool HasProvider, bool WritesToInvocation)
{
    private static readonly LoggingServices None = new(IsConfigured: false, HasProvider: false, WritesToInvocation: false);

    public static LoggingServices Of(IEnumerable<ServiceDescriptor>? services) => services is null ? None : Find(services);

    /// <summary>Adds what every container has of logging.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddLogging();
        if (!HasProvider)
        {
            services.AddSingleton<ILoggerProvider, InvocationLoggerProvider>();
        }
        else
        {
            Guard(services);
        }
    }

    /// <summary>Makes the loggers that controllers and behaviors get injected safe, unless the user has a logger factory of their own.</summary>
    private static void Guard(IServiceCollection services)
    {
        for (var index = 0; index < services.Count; index++)
        {
            if (services[index] is { IsKeyedService: false } service && service.ServiceType == typeof(ILoggerFactory) && service.ImplementationType == typeof(LoggerFactory))
            {
                services[index] = ServiceDescriptor.Singleton<ILoggerFactory>(provider => new GuardedLoggerFactory(() => provider.GetRequiredService<LoggerFactory>(), context: null));
                services.AddSingleton<LoggerFactory>();
                return;
            }
        }
    }

    // Apart from Of, because it would load the assembly of LoggerFactory into every app.
    private static LoggingServices Find(IEnumerable<ServiceDescriptor> services)
    {
        var hasFactory = false;
        var hasProvider = false;
        foreach (var service in services)
        {
            var isFactory = service.ServiceType == typeof(ILoggerFactory) && !service.IsKeyedService;
            hasFactory |= isFactory;
            hasProvider |= service.ServiceType == typeof(ILoggerProvider) || (isFactory && service.ImplementationType != typeof(LoggerFactory));
        }

        return new(hasFactory || hasProvider, hasProvider, WritesToInvocation: !hasProvider);
    }
}
