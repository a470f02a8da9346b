using LambdaEventHandler.JwtBearer;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that validates the bearer tokens of requests.</summary>
public static class JwtBearerBuilderExtensions
{
    /// <summary>
    /// Validates the JSON Web Token in the <c>Authorization</c> header of each request
    /// (<see href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</see>, <see href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519</see>) and sets
    /// <see cref="Request.User"/>. A request without a bearer token is not changed. An invalid token returns 401 before behaviors of the app and the action run.
    /// </summary>
    /// <remarks>
    /// The behavior runs at <see cref="BehaviorOrder.Authentication"/>. The order of calls on the builder doesn't matter. <c>Build()</c> reports invalid options
    /// and a second call of this method. The signing keys are requested when the first token arrives.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="configure"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseJwtBearer(options => (options.Authority, options.Audience) = ("https://login.example.com", "orders"))</c></example>
    public static TBuilder UseJwtBearer<TBuilder>(this TBuilder builder, Action<JwtBearerOptions> configure)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new JwtBearerOptions();
        configure(options);
        var staticKeys = new List<StaticKey>();
        var problems = new List<string>(options.FindProblems(staticKeys));
        if (!builder.Properties.TryAdd(typeof(JwtBearerOptions), options))
        {
            problems.Add("UseJwtBearer is called twice, but an app has one authority: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            builder.Use(new JwtBearerBehavior(options, staticKeys), BehaviorOrder.Authentication);
        }

        return builder;
    }
}
