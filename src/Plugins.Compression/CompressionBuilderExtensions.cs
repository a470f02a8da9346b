using LambdaEventHandler.Compression;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that adds compression to an app.</summary>
public static class CompressionBuilderExtensions
{
    /// <summary>
    /// Compresses responses according to the client's <c>Accept-Encoding</c> header
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, section 12.5.3</see>): those of actions with
    /// <see cref="CompressAttribute"/>, or all responses if <see cref="CompressionOptions.All"/> is <see langword="true"/>.
    /// </summary>
    /// <remarks>The order of calls on the builder doesn't matter. <c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseCompression(options => options.All = true)</c></example>
    public static TBuilder UseCompression<TBuilder>(this TBuilder builder, Action<CompressionOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new CompressionOptions();
        configure?.Invoke(options);
        var problems = new List<string>();
        problems.AddRange(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(CompressionOptions), options))
        {
            problems.Add("UseCompression is called twice, which would compress twice: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            builder.Use(new CompressionBehavior(options), BehaviorOrder.Compression);
            if (options.Requests)
            {
                // Inside error handling, and around the app's own behaviors.
                builder.Use(new RequestDecodingBehavior(options.MaxRequestBytes), BehaviorOrder.User - 25);
            }
        }

        return builder;
    }
}
