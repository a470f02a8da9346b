using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>What the services of an app register for logging, which decides where log entries go.</summary>
/// <param name="IsConfigured">Whether logging is configured, if only with a filter. If it is not, entries are written without a container.</param>
/// <param name="HasProvider">Whether the app has its own logging provider.</param>
/// <param name="WritesToInvocation">Whether the loggers of the services write to the logger of the current invocation.</param>
internal sealed record LoggingServices(bool IsConfigured, bool HasProvider, bool WritesToInvocation)
{
    private static readonly LoggingServices None = new(IsConfigured: false, HasProvider: false, WritesToInvocation: false);

    public static LoggingServices Of(IEnumerable<ServiceDescriptor>? services) => services is null ? None : Find(services);

    /// <summary>Adds the logging services that every container has.</summary>
    public void AddTo(IServiceCollection services)
    {
        if (!HasProvider && LogLevels.Find(services, IsConfigured) is { } levels)
        {
            services.AddOptions();
            services.Add(new ServiceDescriptor(typeof(ILoggerFactory), new InvocationLoggerFactory(context: null, levels)));
            AddLoggers(services);
            return;
        }

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

    /// <summary>Adds the loggers of classes, unless the app has its own.</summary>
    private static void AddLoggers(IServiceCollection services)
    {
        var loggers = ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(CategoryLogger<>));
        for (var index = 0; index < services.Count; index++)
        {
            if (services[index] is { IsKeyedService: false } service && service.ServiceType == typeof(ILogger<>))
            {
                // AddLogging adds Logger<T>.
                services[index] = service.ImplementationType == typeof(Logger<>) ? loggers : service;
                return;
            }
        }

        services.Add(loggers);
    }

    /// <summary>Wraps the loggers that are injected into controllers and behaviors in a <see cref="GuardedLoggerFactory"/>, unless the app has its own logger factory.</summary>
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

    // Separate from Of, which would otherwise load the assembly of LoggerFactory into every app.
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
