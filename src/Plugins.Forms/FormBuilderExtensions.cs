using LambdaEventHandler.Forms;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that sets the limits of forms.</summary>
public static class FormBuilderExtensions
{
    /// <summary>Sets the limits of the forms that the app reads. <see cref="FromFormAttribute"/> and <see cref="FormFile"/> work without this method, with the default limits.</summary>
    /// <remarks><c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseForms(forms => forms.MaxFileBytes = 1024 * 1024)</c></example>
    public static TBuilder UseForms<TBuilder>(this TBuilder builder, Action<FormOptions> configure)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new FormOptions();
        configure(options);
        var problems = new List<string>(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(FormOptions), options))
        {
            problems.Add("UseForms is called twice: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }

        return builder;
    }
}
