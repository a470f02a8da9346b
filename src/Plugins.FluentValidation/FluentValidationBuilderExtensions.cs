using LambdaEventHandler.FluentValidation;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that validates requests with FluentValidation.</summary>
public static class FluentValidationBuilderExtensions
{
    /// <summary>
    /// Validates the arguments of actions with the <c>IValidator&lt;T&gt;</c> that the services have for their types. An invalid request returns 422 with a list of
    /// all errors, and the action is not called. A type without a validator is not validated.
    /// </summary>
    /// <remarks>The order of calls on the builder doesn't matter. <c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddScoped&lt;IValidator&lt;Order&gt;, OrderValidator&gt;();
    /// builder.UseFluentValidation();
    /// </code>
    /// </example>
    public static TBuilder UseFluentValidation<TBuilder>(this TBuilder builder, Action<FluentValidationOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new FluentValidationOptions();
        configure?.Invoke(options);
        var problems = new List<string>(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(FluentValidationOptions), options))
        {
            problems.Add("UseFluentValidation is called twice, but an app has one set of options: put all of them into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            builder.UseArgumentValidator(new FluentArgumentValidator(new(builder.Services), options.StatusCode));
        }

        return builder;
    }
}
