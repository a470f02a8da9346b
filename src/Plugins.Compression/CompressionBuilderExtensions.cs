using LambdaEventHandler.Compression;

namespace LambdaEventHandler;

/// <summary>Adds compression to an app.</summary>
public static class CompressionBuilderExtensions
{
    /// <summary>
    /// Compresses answers as the client's <c>Accept-Encoding</c> asks (RFC 9110, section 12.5.3): those of <see cref="CompressAttribute"/> actions, or all
    /// with <see cref="CompressionOptions.All"/>. Place it anywhere among the builder's calls.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options. What is wrong with them is said by <c>Build()</c>.</param>
    /// <returns>The builder.</returns>
    public static TBuilder UseCompression<TBuilder>(this TBuilder builder, Action<CompressionOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new CompressionOptions();
        configure?.Invoke(options);
        List<string> problems = [.. options.FindProblems()];
        if (!builder.Properties.TryAdd(typeof(CompressionOptions), options))
        {
            problems.Add("UseCompression is called twice, which would compress twice: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Check(() => problems);
        }
        else
        {
            builder.Use(new CompressionBehavior(options), BehaviorOrder.Compression);
        }

        return builder;
    }
}
