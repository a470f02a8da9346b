namespace LambdaEventHandler;

/// <summary>Sets when the requests of an app are cancelled.</summary>
public static class DeadlineBuilderExtensions
{
    // The longest timeout of a Lambda function: with a margin of that length, every request would be cancelled from its start.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Sets how long before the end of the invocation <see cref="Request.CancellationToken"/> is cancelled, which is the time that is left to return a response.
    /// </summary>
    /// <typeparam name="TResolver">The app's resolver.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="margin">
    /// The time, zero or more and less than 15 minutes, the longest timeout of a function; the default is 500 milliseconds. With less time left than the margin,
    /// a request is cancelled from its start. <c>Build()</c> reports any other value.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.CancellationMargin(TimeSpan.FromSeconds(2))</c></example>
    public static ResolverBuilder<TResolver> CancellationMargin<TResolver>(this ResolverBuilder<TResolver> builder, TimeSpan margin)
        where TResolver : Resolver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Settings.CancellationMargin = margin;
        return margin >= TimeSpan.Zero && margin < LongestTimeout
            ? builder
            : builder.Check(() => [
                $"CancellationMargin is {margin:c}, but it must be zero or more and less than {LongestTimeout:c}, the longest timeout of a Lambda function. "
                    + "Set the time that a response needs, for example TimeSpan.FromSeconds(1)."]);
    }

    /// <summary>Sets the clock that cancels requests, so that a test can let time pass. The app's own services are not affected.</summary>
    /// <typeparam name="TResolver">The app's resolver.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="timeProvider">The clock; the default is <see cref="TimeProvider.System"/>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public static ResolverBuilder<TResolver> UseTimeProvider<TResolver>(this ResolverBuilder<TResolver> builder, TimeProvider timeProvider)
        where TResolver : Resolver
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(timeProvider);
        builder.Settings.Time = timeProvider;
        return builder;
    }
}
