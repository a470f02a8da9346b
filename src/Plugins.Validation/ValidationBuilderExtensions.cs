using LambdaEventHandler.Validation;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that validates requests with DataAnnotations.</summary>
public static class ValidationBuilderExtensions
{
    /// <summary>
    /// Validates the parameters of actions, and the objects in request bodies, with the attributes of <c>System.ComponentModel.DataAnnotations</c> and with
    /// <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/>. An invalid request returns 422 with a list of all errors, and the action is not called.
    /// </summary>
    /// <remarks>The order of calls on the builder doesn't matter. <c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseValidation(options => options.StatusCode = 400)</c></example>
    public static TBuilder UseValidation<TBuilder>(this TBuilder builder, Action<ValidationOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ValidationOptions();
        configure?.Invoke(options);
        var problems = new List<string>(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(ValidationOptions), options))
        {
            problems.Add("UseValidation is called twice, but an app has one set of options: put all of them into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
            return builder;
        }

        var rules = new RuleCache();
        builder.OnBuild(app => rules.Serializer = app.Serializer);
        builder.UseArgumentValidator(new AnnotationValidator(rules, options.StatusCode));
        if (options.ValidateResults)
        {
            builder.Use(new ResultValidationBehavior(rules), BehaviorOrder.Serialization + 1);
        }

        return builder;
    }
}
