using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>
/// The app's services, made when something first needs them: at start-up a container costs more than everything else together,
/// and an app whose controllers have no dependencies never has one.
/// </summary>
internal sealed class ServiceRegistry
{
    private readonly List<(Type Service, string Where)> _required = [];

    // Of the interface and with a lambda, because either a generic type or a delegate of the container's class would load its assembly into every app.
    private readonly Lazy<IServiceProvider> _provider;
    private ServiceCollection? _services;
    private ILoggingBuilder? _logging;

    public ServiceRegistry() => _provider = new(() => CreateProvider());

    public IServiceCollection Services => _services ??= [];

    public ILoggingBuilder Logging
    {
        get
        {
            if (_logging is null)
            {
                Services.AddLogging(builder => _logging = builder);
            }

            return _logging!;
        }
    }

    /// <summary>Whether logging has been set up, if only with a filter. Where it has not, entries are written without a container.</summary>
    public bool HasLogging { get; private set; }

    /// <summary>Whether the user has a logging provider of their own.</summary>
    public bool HasLoggerProvider { get; private set; }

    public bool Has(Type type)
    {
        foreach (var service in _services ?? [])
        {
            if (service.ServiceType == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a class that requests get from their services, unless the user has; what its constructor asks for must be there when the app is built.</summary>
    public void AddInjected([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type)
    {
        if (Has(type))
        {
            return;
        }

        Services.AddScoped(type);
        if (type.GetConstructors() is [var constructor])
        {
            foreach (var parameter in constructor.GetParameters())
            {
                if (!parameter.HasDefaultValue && !parameter.IsDefined(typeof(FromKeyedServicesAttribute), inherit: false))
                {
                    Require(parameter.ParameterType, $"The constructor of {type.Name}");
                }
            }
        }
    }

    /// <summary>Notes that a service must be there when the app is built.</summary>
    public void Require(Type service, string where) => _required.Add((service, where));

    /// <summary>Builds the services if the app needs any, and says what is missing.</summary>
    public void Build(ICollection<string> problems)
    {
        if (_services is null && _required.Count == 0)
        {
            return;
        }

        HasLoggerProvider = _services is not null && FindsLoggerProvider(_services);
        HasLogging = HasLoggerProvider || Has(typeof(ILoggerFactory));
        if (_required.Count > 0)
        {
            Check(problems);
        }
    }

    /// <summary>Whether loggers of the services write to the invocation that is under way: the user has no provider of their own.</summary>
    public bool LogsToInvocation => !HasLoggerProvider && _services is not null;

    public IServiceProvider Provider => _provider.Value;

    private static bool FindsLoggerProvider(ServiceCollection services)
    {
        foreach (var service in services)
        {
            if (service.ServiceType == typeof(ILoggerProvider) || (service.ServiceType == typeof(ILoggerFactory) && service.ImplementationType != typeof(LoggerFactory)))
            {
                return true;
            }
        }

        return false;
    }

    private void Check(ICollection<string> problems)
    {
        try
        {
            CheckRequired(Provider, problems);
        }
        catch (AggregateException exception)
        {
            Explain(exception, problems);
        }
    }

    private void CheckRequired(IServiceProvider provider, ICollection<string> problems)
    {
        var known = provider.GetRequiredService<IServiceProviderIsService>();
        foreach (var (service, where) in _required)
        {
            if (!known.IsService(service))
            {
                problems.Add($"{where} needs the service {service.Name}, which is not registered: add it to builder.Services.");
            }
        }
    }

    /// <summary>The container refused to be built. What a controller lacks is said in our words; only what is left in the container's.</summary>
    private void Explain(AggregateException exception, ICollection<string> problems)
    {
        var before = problems.Count;
        using var lenient = _services!.BuildServiceProvider();
        CheckRequired(lenient, problems);
        if (problems.Count > before)
        {
            return;
        }

        foreach (var inner in exception.InnerExceptions)
        {
            var problem = $"builder.Services: {(inner.InnerException ?? inner).Message}";
            if (!problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    private ServiceProvider CreateProvider()
    {
        Services.AddLogging();
        if (!HasLoggerProvider)
        {
            Services.AddSingleton<ILoggerProvider, InvocationLoggerProvider>();
        }

        return _services!.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
