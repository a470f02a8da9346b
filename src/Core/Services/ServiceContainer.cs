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
