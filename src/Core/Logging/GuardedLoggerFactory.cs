using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler;

/// <summary>
/// The app's loggers, made safe: what a logging provider throws costs no response. The entry goes to Lambda's log instead.
/// </summary>
/// <param name="create">Gets the app's loggers, whose providers may fail to be created.</param>
/// <param name="context">The context of the invocation, if there is one.</param>
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

    /// <summary>The loggers belong to the app's services, which dispose them.</summary>
    public void Dispose()
    {
    }

    /// <summary>The services' loggers are guarded for no invocation in particular; an invocation's own guard takes their place.</summary>
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
