using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// The app's loggers, which never throw: if a logging provider throws an exception, the entry goes to Lambda's log instead.
/// </summary>
/// <param name="create">Gets the app's loggers. Creating their providers can fail.</param>
/// <param name="context">The context of the invocation, or null outside of invocations.</param>
internal sealed class GuardedLoggerFactory(Func<ILoggerFactory> create, ILambdaContext? context) : ILoggerFactory
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Entries go to Lambda's log instead.")]
    public ILogger CreateLogger(string categoryName)
    {
        var fallback = new InvocationLoggerFactory(context).CreateLogger(categoryName);
        try
        {
            return new GuardedLogger(Resolve().CreateLogger(categoryName), fallback);
        }
        catch (Exception)
        {
            return fallback;
        }
    }

    public void AddProvider(ILoggerProvider provider) => Resolve().AddProvider(provider);

    /// <summary>Does nothing, because the app's services own the loggers and dispose them.</summary>
    public void Dispose()
    {
    }

    /// <summary>Returns the app's loggers. If they already have the guard of the services, this guard replaces it.</summary>
    private ILoggerFactory Resolve() => create() is var loggers && loggers is GuardedLoggerFactory guarded ? guarded.Resolve() : loggers;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Entries go to Lambda's log instead.")]
    private sealed class GuardedLogger(ILogger logger, ILogger fallback) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            try
            {
                return logger.BeginScope(state);
            }
            catch (Exception)
            {
                return fallback.BeginScope(state);
            }
        }

        public bool IsEnabled(LogLevel logLevel)
        {
            try
            {
                return logger.IsEnabled(logLevel);
            }
            catch (Exception)
            {
                return fallback.IsEnabled(logLevel);
            }
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            try
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
            catch (Exception)
            {
                fallback.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}

/// <summary>The destination of log entries, which depends on the registered logging services.</summary>
/// <param name="IsConfigured">Whether logging is configured, for example with a filter. If it isn't, entries are written without a container.</param>
/// <param name="HasProvider">Whether the user added a logging provider.</param>
/// <param name="WritesToInvocation">Whether the loggers of the services write to the current invocation.</param>
internal sealed record LoggingServices(bool IsConfigured, bool HasProvider, bool WritesToInvocation)
{
    private static readonly LoggingServices None = new(IsConfigured: false, HasProvider: false, WritesToInvocation: false);

    public static LoggingServices Of(IEnumerable<ServiceDescriptor>? services) => services is null ? None : Find(services);

    /// <summary>Adds the logging services that every container has.</summary>
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

    /// <summary>Guards the loggers that are injected into controllers and behaviors, unless the user registered a logger factory.</summary>
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
