namespace LambdaEventHandler;

/// <summary>Provides extension methods that set when requests are canceled.</summary>
public static class DeadlineBuilderExtensions
{
    // The longest timeout of a Lambda function. A margin of that length would cancel every request at its start.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(15);

    /// <summary>Sets how long before the end of the invocation <see cref="Request.CancellationToken"/> is canceled. In this time, the action can still return a response.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="margin">
    /// The time, zero or more and less than 15 minutes, which is the longest timeout of a function. The default is 500 milliseconds. If less time than the margin is
    /// left, a request is canceled at its start. <c>Build()</c> reports any other value.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.CancellationMargin(TimeSpan.FromSeconds(2))</c></example>
    public static TBuilder CancellationMargin<TBuilder>(this TBuilder builder, TimeSpan margin)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Settings.CancellationMargin = margin;
        if (margin < TimeSpan.Zero || margin >= LongestTimeout)
        {
            builder.Validate(() => [
                $"CancellationMargin is {margin:c}, but it must be zero or more and less than {LongestTimeout:c}, the longest timeout of a Lambda function. "
                    + "Set the time that a response needs, for example TimeSpan.FromSeconds(1)."]);
        }

        return builder;
    }

    /// <summary>Sets the clock that cancels requests, so that a test can control the time. It doesn't change the app's own services.</summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="timeProvider">The clock. The default is <see cref="TimeProvider.System"/>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="timeProvider"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseTimeProvider(new FakeTimeProvider())</c></example>
    public static TBuilder UseTimeProvider<TBuilder>(this TBuilder builder, TimeProvider timeProvider)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(timeProvider);
        builder.Settings.Time = timeProvider;
        return builder;
    }
}
