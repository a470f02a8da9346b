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

    internal ResolverBuilder()
    {
    }

    /// <summary>The services that controllers and behaviours get injected. Scoped ones live for one request.</summary>
    public IServiceCollection Services => _plan.Services.Services;

    /// <summary>The logging. Without a provider, entries that its filters let through go to the <c>ILambdaContext.Logger</c> of the invocation.</summary>
    public ILoggingBuilder Logging => _plan.Services.Logging;

    /// <summary>What plugins tell each other while the app is built.</summary>
    public IDictionary<object, object?> Properties => _properties ??= [];

    internal ApplicationPlan Plan => _plan;

    /// <summary>Builds the app.</summary>
    /// <returns>The resolver: keep it in a static field, so that it is built once for all invocations.</returns>
    /// <exception cref="InvalidConfigurationException">Something is wrong with routes, controllers or options; all of it is listed.</exception>
    public TResolver Build()
    {
        var resolver = ResolverSource.Create<TResolver>(_plan.Build());
        foreach (var built in _plan.BuiltActions)
        {
            built(resolver);
        }

        return resolver;
    }

    /// <summary>Adds a check of options, done when the app is built.</summary>
    /// <param name="check">Gives a text for each problem, which names the setting, its value and the cure.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> Check(Func<IEnumerable<string>> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        _plan.Checks.Add(check);
        return this;
    }

    /// <summary>Adds what is to be done once, when the app is built.</summary>
    /// <param name="built">Gets the resolver.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> OnBuilt(Action<Resolver> built)
    {
        ArgumentNullException.ThrowIfNull(built);
        _plan.BuiltActions.Add(built);
        return this;
    }
}
