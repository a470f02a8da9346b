using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Provides an extension method that replaces services of a built app, for tests.</summary>
public static class ResolverServicesExtensions
{
    /// <summary>Creates an app with the same routes, behaviors, and options, and with other services. The original app is unchanged.</summary>
    /// <remarks>
    /// The new app creates its own singletons: dispose it to dispose them. Objects that the app doesn't create are shared, for example behaviors that were passed to
    /// <c>Use</c>, and services that were registered as an instance. <c>OnBuild</c> actions don't run again.
    /// </remarks>
    /// <typeparam name="TResolver">The type of the resolver.</typeparam>
    /// <param name="app">The app.</param>
    /// <param name="configure">
    /// Changes a copy of the services. The last registration of a service takes effect, so adding a service replaces the app's own.
    /// </param>
    /// <returns>The resolver of the new app, for the same event source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> or <paramref name="configure"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidConfigurationException">A service can't be created, or registering a controller has no effect. The message lists all problems.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    /// <example><c>await using var app = Function.App.WithServices(services => services.AddSingleton&lt;IClock&gt;(new FixedClock()));</c></example>
    public static TResolver WithServices<TResolver>(this TResolver app, Action<IServiceCollection> configure)
        where TResolver : Resolver
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configure);
        return (TResolver)app.Application.Sources.Create(app.Source, app.Application.With(configure));
    }
}
