using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>
/// The app's container and its singletons. It is made when something first needs it: at startup a container costs more than everything else together,
/// and an app whose controllers have no dependencies never has one.
/// </summary>
internal sealed class ServiceContainer(ServiceCollection? services, bool validates) : IAsyncDisposable
{
    private readonly Lock _creation = new();

    // Of the interface, because a field of the container's class would load its assembly into every app.
    private IServiceProvider? _provider;
    private bool _isDisposed;

    public LoggingServices Logging { get; } = LoggingServices.Of(services);

    /// <summary>The root of the services.</summary>
    /// <exception cref="AggregateException">A service cannot be made, and the container checks all of them.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public IServiceProvider Provider => Volatile.Read(ref _provider) ?? GetOrCreate();

    /// <summary>The exception for whoever uses an app that is disposed.</summary>
    public static ObjectDisposedException Disposed() =>
        new("Resolver", "The app is disposed, for every event source. Build it again to handle more requests.");

    /// <summary>Disposes the singletons that the container made. After that there are no services.</summary>
    public ValueTask DisposeAsync()
    {
        IServiceProvider? provider;
        lock (_creation)
        {
            provider = _isDisposed ? null : _provider;
            _isDisposed = true;
        }

        return provider is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
    }

    /// <summary>Makes a container of the services, which the caller owns.</summary>
    /// <param name="validates">Whether it throws an <see cref="AggregateException"/> for services that it cannot make.</param>
    public ServiceProvider Create(bool validates)
    {
        var all = new ServiceCollection();
        foreach (var service in services ?? [])
        {
            ((ICollection<ServiceDescriptor>)all).Add(service);
        }

        Logging.AddTo(all);
        return all.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = validates });
    }

    private IServiceProvider GetOrCreate()
    {
        lock (_creation)
        {
            if (_isDisposed)
            {
                throw Disposed();
            }

            return _provider ??= Create(validates);
        }
    }
}

/// <summary>Finds out at startup what the services lack, instead of with the first request that needs it.</summary>
internal sealed class ServiceChecks(IReadOnlyList<RequiredService> required)
{
    /// <summary>Makes the container, and adds a problem for everything that it lacks.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the container says is reported.")]
    public void Run(ServiceContainer container, ICollection<string> problems)
    {
        try
        {
            CheckRequired(container.Provider, problems);
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

    private void CheckRequired(IServiceProvider provider, ICollection<string> problems)
    {
        if (required.Count == 0)
        {
            return;
        }

        var known = provider.GetRequiredService<IServiceProviderIsService>();
        foreach (var (service, where) in required)
        {
            if (!known.IsService(service))
            {
                problems.Add($"{where} requires the service {service.Name}, which is not registered: add it to builder.Services.");
            }
        }
    }

    /// <summary>The container found services that it cannot make. What a controller lacks is reported in our words; only what is left in the container's.</summary>
    private void Explain(AggregateException exception, ServiceContainer container, ICollection<string> problems)
    {
        var before = problems.Count;
        using var lenient = container.Create(validates: false);
        CheckRequired(lenient, problems);
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
/// Recognizes Lambda by AWS_LAMBDA_FUNCTION_NAME, which its runtimes reserve and always set (AWS: "Working with Lambda environment variables") and which
/// AWS's own packages go by. LAMBDA_TASK_ROOT would not do: Lambda's container images set it while they are built, where tests may run.
/// </summary>
internal static class LambdaEnvironment
{
    private const string FunctionName = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>Whether this process is a Lambda function.</summary>
    /// <param name="read">Reads an environment variable.</param>
    public static bool IsLambda(Func<string, string?> read) => !string.IsNullOrEmpty(read(FunctionName));
}
