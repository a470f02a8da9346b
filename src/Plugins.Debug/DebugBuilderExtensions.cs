using LambdaEventHandler.Debugging;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Adds debug mode to an app.</summary>
public static class DebugBuilderExtensions
{
    /// <summary>
    /// In debug mode an unhandled exception is answered with its full text, events and responses are logged, and every origin may call the app unless the
    /// CORS plugin decides. Never for production. Place it anywhere among the builder's calls.
    /// </summary>
    /// <typeparam name="TResolver">The app's resolver.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="enabled">
    /// Whether debug mode is on. The default, <see langword="null"/>, leaves it to the environment variable <c>POWERTOOLS_EVENT_HANDLER_DEBUG</c>, without case:
    /// y, yes, t, true, on, 1 are on; n, no, f, false, off, 0, empty and unset are off; anything else is refused by <c>Build()</c>.
    /// </param>
    /// <returns>The builder.</returns>
    public static ResolverBuilder<TResolver> UseDebug<TResolver>(this ResolverBuilder<TResolver> builder, bool? enabled = null)
        where TResolver : Resolver
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.Properties.TryAdd(typeof(DebugSwitch), enabled))
        {
            return builder.Check(() => ["UseDebug is called twice: keep one call."]);
        }

        var debug = enabled is { } isOn ? new DebugSwitch(isOn) : DebugSwitch.Parse(Environment.GetEnvironmentVariable(DebugSwitch.Variable));
        if (debug.Problem is { } problem)
        {
            return builder.Check(() => [problem]);
        }

        return debug.IsOn ? builder.TurnOn() : builder;
    }

    private static ResolverBuilder<TResolver> TurnOn<TResolver>(this ResolverBuilder<TResolver> builder)
        where TResolver : Resolver
    {
        // By default Microsoft.Extensions.Logging drops entries below Information.
        builder.Logging.AddFilter(DebugLog.Category, LogLevel.Debug);
        var cors = new DevelopmentCorsBehavior();
        return builder
            .Use(new DebugLogBehavior(), BehaviorOrder.Log)
            .Use(cors, BehaviorOrder.Cors + 1)
            .Use(new ExceptionPageBehavior(), BehaviorOrder.ExceptionPage)
            .OnBuilt(resolver =>
            {
                cors.IsLeftToOthers = builder.HasBehavior(BehaviorOrder.Cors);
                DebugLog.IsOn(resolver.LoggerFactory.CreateLogger(DebugLog.Category));
            });
    }
}
