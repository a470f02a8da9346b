using LambdaEventHandler.Cors;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that adds a CORS policy to an app.</summary>
public static class CorsBuilderExtensions
{
    /// <summary>
    /// Adds a CORS policy, which allows pages of other origins to call the app from a browser
    /// (<see href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch standard, CORS protocol</see>). All responses carry the CORS headers. A preflight
    /// request for which the app has no OPTIONS route returns 204.
    /// </summary>
    /// <remarks>The order of calls on the builder doesn't matter. <c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to allow every origin without credentials.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseCors(options => options.AllowOrigin = "https://www.example.com")</c></example>
    public static TBuilder UseCors<TBuilder>(this TBuilder builder, Action<CorsOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new CorsOptions();
        configure?.Invoke(options);
        var problems = new List<string>();
        problems.AddRange(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(CorsOptions), options))
        {
            problems.Add("UseCors is called twice, but an app has one CORS policy: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            builder.Use(new CorsBehavior(new CorsPolicy(options)), BehaviorOrder.Cors);
        }

        return builder;
    }
}
