using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LambdaEventHandler.Authorization;

/// <summary>
/// Reads the policies of an app when it is built, without its container where that is possible: creating a container takes longer than everything else of a cold
/// start, and requests for open routes don't need one.
/// </summary>
internal static class StartupPolicies
{
    private static readonly Type[] OtherSources =
    [
        typeof(IPostConfigureOptions<AuthorizationOptions>), typeof(IValidateOptions<AuthorizationOptions>), typeof(IOptionsFactory<AuthorizationOptions>),
        typeof(IOptions<AuthorizationOptions>),
    ];

    private static readonly Type[] OpenSources = [typeof(IConfigureOptions<>), typeof(IPostConfigureOptions<>), typeof(IValidateOptions<>), typeof(IOptionsFactory<>), typeof(IOptions<>)];

    /// <summary>Creates the policies.</summary>
    /// <param name="services">The registered services.</param>
    /// <returns>The policies, or <see langword="null"/> if a service that only the container can create provides or configures them.</returns>
    public static IAuthorizationPolicyProvider? Find(IServiceCollection services)
    {
        var configurations = new List<IConfigureOptions<AuthorizationOptions>>();
        foreach (var service in services)
        {
            if (service.IsKeyedService)
            {
                continue;
            }

            if (service.ServiceType == typeof(IConfigureOptions<AuthorizationOptions>) && service.ImplementationInstance is IConfigureOptions<AuthorizationOptions> configuration)
            {
                configurations.Add(configuration);
            }
            else if (RequiresContainer(service))
            {
                return null;
            }
        }

        return new DefaultAuthorizationPolicyProvider(Options.Create(Configure(configurations)));
    }

    private static bool RequiresContainer(ServiceDescriptor service) =>
        service.ServiceType == typeof(IAuthorizationPolicyProvider) ? service.ImplementationType != typeof(DefaultAuthorizationPolicyProvider)
        : service.ServiceType == typeof(IConfigureOptions<AuthorizationOptions>) || Array.IndexOf(OtherSources, service.ServiceType) >= 0
            || (Array.IndexOf(OpenSources, service.ServiceType) >= 0 && service.ImplementationType?.Assembly != typeof(OptionsFactory<>).Assembly);

    /// <summary>Configures options as <see cref="OptionsFactory{TOptions}"/> does.</summary>
    private static AuthorizationOptions Configure(List<IConfigureOptions<AuthorizationOptions>> configurations)
    {
        var options = new AuthorizationOptions();
        foreach (var configuration in configurations)
        {
            if (configuration is IConfigureNamedOptions<AuthorizationOptions> named)
            {
                named.Configure(Options.DefaultName, options);
            }
            else
            {
                configuration.Configure(options);
            }
        }

        return options;
    }
}
