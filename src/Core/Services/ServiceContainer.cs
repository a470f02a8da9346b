using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>
/// The app's container and its singletons. It is created on first use: at startup, a container takes longer than everything else together, and an app whose
/// controllers have no dependencies never needs one.
/// </summary>
internal sealed class ServiceContainer(ServiceCollection? services, bool validates, CompactList<RequiredService>? required = null) : IAsyncDisposable
{
    // The type is an interface, because a field of the container's class would load its assembly into every app.
    private IServiceProvider? _provider;
    private bool _isDisposed;

    public LoggingServices Logging { get; } = LoggingServices.Of(services);

    /// <summary>Gets the root of the services.</summary>
    /// <exception cref="AggregateException">The container validates all services, and one can't be created.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public IServiceProvider Provider => Volatile.Read(ref _provider) ?? GetOrCreate();

    /// <summary>Gets whether the services were used.</summary>
    public bool IsCreated => Volatile.Read(ref _provider) is not null;

    /// <summary>Creates the exception for the use of a disposed app.</summary>
    public static ObjectDisposedException Disposed() =>
        new("Resolver", "The app is disposed, for every event source. Build it again to handle more requests.");

    /// <summary>Disposes the singletons that the container created.</summary>
    public ValueTask DisposeAsync()
    {
        IServiceProvider? provider;
        lock (this)
        {
            provider = _isDisposed ? null : _provider;
            _isDisposed = true;
        }

        return provider is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
    }

    /// <summary>Creates a container with changed services and its own singletons, and reports missing services.</summary>
    /// <param name="configure">Changes a copy of the services.</param>
    /// <param name="problems">Receives the problems.</param>
    public ServiceContainer With(Action<IServiceCollection> configure, ICollection<string> problems)
    {
        var changed = Copy();
        configure(changed);
        var container = new ServiceContainer(changed, validates: true, required);
        new ServiceChecks(required ?? new()).Run(container, problems);
        return container;
    }

    /// <summary>Determines whether a service is registered.</summary>
    public bool Has(Type type)
    {
        if (services is null)
        {
            return false;
        }

        foreach (var service in services)
        {
            if (service.ServiceType == type && !service.IsKeyedService)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Creates a container, which the caller owns.</summary>
    /// <param name="validates">Whether it throws an <see cref="AggregateException"/> for services that it can't create.</param>
    public IServiceProvider Create(bool validates) => ServiceInjection.Required.CreateProvider(Copy(), Logging, validates);

    private ServiceCollection Copy()
    {
        var copy = new ServiceCollection();
        foreach (var service in services ?? [])
        {
            ((ICollection<ServiceDescriptor>)copy).Add(service);
        }

        return copy;
    }

    private IServiceProvider GetOrCreate()
    {
        lock (this)
        {
            if (_isDisposed)
            {
                throw Disposed();
            }

            return _provider ??= Create(validates);
        }
    }
}

/// <summary>Finds missing services at startup, instead of at the first request that requires them.</summary>
internal sealed class ServiceChecks(CompactList<RequiredService> required)
{
    /// <summary>Creates the container, and adds a problem for each missing service.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the container says is reported.")]
    public void Run(ServiceContainer container, ICollection<string> problems)
    {
        try
        {
            CheckRequired(container, container.Provider, problems);
        }
        catch (AggregateException exception)
        {
            Explain(exception, container, problems);
        }
        catch (Exception exception)
        {
            problems.Add(Describe(exception));
        }
    }

    private void CheckRequired(ServiceContainer container, IServiceProvider provider, ICollection<string> problems)
    {
        IServiceProviderIsService? known = null;
        foreach (var (service, where) in required)
        {
            // The provider, whose methods a cold start compiles, knows generic services, and those that every container has.
            if (!container.Has(service) && !(known ??= provider.GetRequiredService<IServiceProviderIsService>()).IsService(service))
            {
                problems.Add($"{where} requires the service {service.Name}, which is not registered: add it to builder.Services.");
            }
        }
    }

    /// <summary>Reports the services that the container can't create: with the library's messages if a controller requires them, and with the container's otherwise.</summary>
    private void Explain(AggregateException exception, ServiceContainer container, ICollection<string> problems)
    {
        var before = problems.Count;
        var lenient = container.Create(validates: false);
        using (lenient as IDisposable)
        {
            CheckRequired(container, lenient, problems);
        }

        if (problems.Count > before)
        {
            return;
        }

        foreach (var inner in exception.InnerExceptions)
        {
            var problem = Describe(inner.InnerException ?? inner);
            if (!problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    private static string Describe(Exception exception) => $"builder.Services: {exception.Message}";
}

/// <summary>
/// Detects Lambda by AWS_LAMBDA_FUNCTION_NAME, a reserved variable that its runtimes always set (AWS: "Working with Lambda environment variables") and that
/// AWS's own packages use. LAMBDA_TASK_ROOT isn't suitable: Lambda's container images set it while they are built, when tests can run.
/// </summary>
internal static class LambdaEnvironment
{
    private const string FunctionName = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>Determines whether this process is a Lambda function.</summary>
    /// <param name="read">Reads an environment variable.</param>
    public static bool IsLambda(Func<string, string?> read) => !string.IsNullOrEmpty(read(FunctionName));
}
