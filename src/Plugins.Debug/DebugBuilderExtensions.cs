using LambdaEventHandler.Debugging;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that adds debug mode to an app.</summary>
public static class DebugBuilderExtensions
{
    /// <summary>
    /// Adds debug mode: the response to an unhandled exception contains the exception with its stack trace, events and responses are logged, and every origin can
    /// call the app unless the app has a CORS policy. Don't use it in production.
    /// </summary>
    /// <remarks>The order of calls on the builder doesn't matter. <c>Build()</c> reports a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="enabled">
    /// Whether debug mode is on. The default, <see langword="null"/>, uses the environment variable <c>POWERTOOLS_EVENT_HANDLER_DEBUG</c>, which is not
    /// case-sensitive: <c>y</c>, <c>yes</c>, <c>t</c>, <c>true</c>, <c>on</c>, and <c>1</c> turn it on; <c>n</c>, <c>no</c>, <c>f</c>, <c>false</c>, <c>off</c>,
    /// <c>0</c>, an empty value, and no value turn it off. <c>Build()</c> reports any other value.
    /// </param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults, which hide passwords, tokens, and cookies in the log.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseDebug()</c></example>
    public static TBuilder UseDebug<TBuilder>(this TBuilder builder, bool? enabled = null, Action<DebugOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.Properties.TryAdd(typeof(DebugSwitch), enabled))
        {
            builder.Validate(() => ["UseDebug is called twice: keep one call."]);
            return builder;
        }

        var debug = enabled is { } isOn ? new DebugSwitch(isOn) : DebugSwitch.Parse(Environment.GetEnvironmentVariable(DebugSwitch.Variable));
        if (debug.Problem is { } problem)
        {
            builder.Validate(() => [problem]);
        }
        else if (debug.IsOn)
        {
            var options = new DebugOptions();
            configure?.Invoke(options);
            TurnOn(builder, new Secrets(options.ShowSecrets));
        }

        return builder;
    }

    private static void TurnOn(ResolverBuilder builder, Secrets secrets)
    {
        // By default, Microsoft.Extensions.Logging drops entries below Information.
        builder.Logging.AddFilter(DebugLog.Category, LogLevel.Debug);
        var cors = new DevelopmentCorsBehavior();
        builder
            .Use(new DebugLogBehavior(secrets), BehaviorOrder.Log)
            .Use(cors, BehaviorOrder.Cors + 1)
            .Use(new ExceptionPageBehavior(), BehaviorOrder.ExceptionPage)
            .OnBuild(resolver =>
            {
                cors.IsLeftToOthers = builder.HasBehavior(BehaviorOrder.Cors);
                DebugLog.IsOn(resolver.LoggerFactory.CreateLogger(DebugLog.Category));
            });
    }
}
