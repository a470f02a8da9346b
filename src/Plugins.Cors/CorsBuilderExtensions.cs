using LambdaEventHandler.Cors;

namespace LambdaEventHandler;

/// <summary>Adds CORS to an app.</summary>
public static class CorsBuilderExtensions
{
    /// <summary>
    /// Lets pages of other origins call the app from a browser (Fetch standard, "CORS protocol"): every answer carries the headers, and a pre-flight request
    /// that no route takes is answered 204. Place it anywhere among the builder's calls.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options; without it every origin is allowed, without credentials. What is wrong with them is said by <c>Build()</c>.</param>
    /// <returns>The builder.</returns>
    public static TBuilder UseCors<TBuilder>(this TBuilder builder, Action<CorsOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new CorsOptions();
        configure?.Invoke(options);
        List<string> problems = [.. options.FindProblems()];
        if (!builder.Properties.TryAdd(typeof(CorsOptions), options))
        {
            problems.Add("UseCors is called twice, but an app has one CORS policy: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Check(() => problems);
        }
        else
        {
            builder.Use(new CorsBehavior(new CorsPolicy(options)), BehaviorOrder.Cors);
        }

        return builder;
    }
}
