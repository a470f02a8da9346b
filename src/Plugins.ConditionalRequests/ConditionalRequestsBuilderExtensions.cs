using LambdaEventHandler.ConditionalRequests;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that adds conditional requests to an app.</summary>
public static class ConditionalRequestsBuilderExtensions
{
    /// <summary>
    /// Adds entity tags and evaluates preconditions and ranges (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, sections 13 and 14</see>) of
    /// actions with <see cref="ETagAttribute"/>, or of all routes if <see cref="ConditionalRequestsOptions.All"/> is <see langword="true"/>.
    /// </summary>
    /// <remarks>The order of calls on the builder doesn't matter. <c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseConditionalRequests(options => options.All = true)</c></example>
    public static TBuilder UseConditionalRequests<TBuilder>(this TBuilder builder, Action<ConditionalRequestsOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ConditionalRequestsOptions();
        configure?.Invoke(options);
        var problems = new List<string>(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(ConditionalRequestsOptions), options))
        {
            problems.Add("UseConditionalRequests is called twice: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            // Inside error handling, so that 412, 416, and 428 are errors like all others, and inside authorization, so that a client that can't call the route gets 401 or
            // 403 and not 428. Outside serialization, because the tag is computed from the bytes.
            builder.Use(new PreconditionBehavior(options), BehaviorOrder.Authorization + 10);

            // Outside Cache-Control, which depends on the status of the whole response.
            builder.Use(new SelectionBehavior(options), BehaviorOrder.Compression + 25);
        }

        return builder;
    }
}
