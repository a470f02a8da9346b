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
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="enabled">
    /// Whether debug mode is on. The default, <see langword="null"/>, leaves it to the environment variable <c>POWERTOOLS_EVENT_HANDLER_DEBUG</c>, without case:
    /// y, yes, t, true, on, 1 are on; n, no, f, false, off, 0, empty and unset are off; anything else is refused by <c>Build()</c>.
    /// </param>
    /// <returns>The builder.</returns>
    public static TBuilder UseDebug<TBuilder>(this TBuilder builder, bool? enabled = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.Properties.TryAdd(typeof(DebugSwitch), enabled))
        {
            builder.Check(() => ["UseDebug is called twice: keep one call."]);
            return builder;
        }

        var debug = enabled is { } isOn ? new DebugSwitch(isOn) : DebugSwitch.Parse(Environment.GetEnvironmentVariable(DebugSwitch.Variable));
        if (debug.Problem is { } problem)
        {
            builder.Check(() => [problem]);
        }
        else if (debug.IsOn)
        {
            TurnOn(builder);
        }

        return builder;
    }

    private static void TurnOn(ResolverBuilder builder)
    {
        // By default Microsoft.Extensions.Logging drops entries below Information.
        builder.Logging.AddFilter(DebugLog.Category, LogLevel.Debug);
        var cors = new DevelopmentCorsBehavior();
        builder
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
