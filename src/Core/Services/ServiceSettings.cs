using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>The services and the logging that a builder collects. A build doesn't change them, so that a failed build can be repeated.</summary>
internal sealed class ServiceSettings
{
    private ServiceCollection? _services;
    private ILoggingBuilder? _logging;
    private bool _isReadOnly;

    public IServiceCollection Services => _services ??= Create();

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

    /// <summary>Creates the registry of a build with a copy of the services.</summary>
    public ServiceRegistry ToRegistry() => new(_services);

    /// <summary>Makes the services read-only, because later changes would have no effect.</summary>
    public void MakeReadOnly()
    {
        _isReadOnly = true;
        _services?.MakeReadOnly();
    }

    private ServiceCollection Create()
    {
        ServiceInjection.Enable();
        var services = new ServiceCollection();
        if (_isReadOnly)
        {
            services.MakeReadOnly();
        }

        return services;
    }
}
