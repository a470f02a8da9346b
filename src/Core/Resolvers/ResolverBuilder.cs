using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Says what an app has: controllers, routes, behaviours, plugins, options. <see cref="Build"/> says everything that is wrong with it.</summary>
/// <typeparam name="TResolver">The resolver of the source whose events the app answers.</typeparam>
public sealed partial class ResolverBuilder<TResolver>
    where TResolver : Resolver
{
    private readonly ApplicationPlan _plan = new();
    private Dictionary<object, object?>? _properties;
    private bool _isBuilt;

    internal ResolverBuilder()
    {
    }

    /// <summary>Gets the services that controllers and behaviors get injected. Scoped ones live for one request. Read-only when the app is built.</summary>
    public IServiceCollection Services => _plan.Services.Services;

    /// <summary>The logging. Without a provider, entries that its filters let through go to the <c>ILambdaContext.Logger</c> of the invocation.</summary>
    public ILoggingBuilder Logging => _plan.Services.Logging;

    /// <summary>What plugins tell each other while the app is built.</summary>
    public IDictionary<object, object?> Properties => _properties ??= [];

    internal ApplicationPlan Plan => _plan;

    /// <summary>The settings, which no longer change when the app is built.</summary>
    private ApplicationPlan Settings =>
        _isBuilt ? throw new InvalidOperationException("The app of this builder is already built, so a later setting has no effect. Call Build() last.") : _plan;

    /// <summary>
    /// Builds the app. If it throws, nothing is built: add what the exception names, for example a service, and call it again.
    /// </summary>
    /// <returns>The resolver: keep it in a static field, so that it is built once for all invocations.</returns>
    /// <exception cref="InvalidConfigurationException">
    /// Something is wrong with routes, controllers, options or services; all of it is listed. Outside Lambda all services are checked; in Lambda, for the sake
    /// of the cold start, only those that a controller, an action or a behavior needs.
    /// </exception>
    /// <exception cref="InvalidOperationException">The builder has already built its app.</exception>
    public TResolver Build()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException(
                "This builder has already built its app. Call CreateBuilder() for another app, or As<TResolver>() on the resolver to handle the events of another source.");
        }

        var resolver = ResolverSource.Create<TResolver>(_plan.Build());
        try
        {
            foreach (var built in _plan.BuiltActions)
            {
                built(resolver);
            }
        }
        catch
        {
            resolver.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }

        _plan.Services.MakeReadOnly();
        _isBuilt = true;
        return resolver;
    }

    /// <summary>Adds a check of options, done when the app is built.</summary>
    /// <param name="check">Gives a text for each problem, which names the setting, its value and the cure.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> Check(Func<IEnumerable<string>> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        Settings.Checks.Add(check);
        return this;
    }

    /// <summary>Adds what is to be done once, when the app is built.</summary>
    /// <param name="built">Gets the resolver.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> OnBuilt(Action<Resolver> built)
    {
        ArgumentNullException.ThrowIfNull(built);
        Settings.BuiltActions.Add(built);
        return this;
    }
}
