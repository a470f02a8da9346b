using LambdaEventHandler.OpenApi;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that adds an OpenAPI document to an app.</summary>
public static class OpenApiBuilderExtensions
{
    /// <summary>
    /// Describes the routes of the app as an OpenAPI document, which the app serves at <c>/openapi.json</c> and <c>/openapi.yaml</c> on a developer's machine, and
    /// which the commands <c>openapi</c> and <c>openapi --check</c> of the local gateway print and check.
    /// </summary>
    /// <remarks>The document is created at the first request for it. <c>Build()</c> reports invalid options and a second call of this method.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options. The default is <see langword="null"/>, which keeps the default options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseOpenApi(api => api.Title = "Users")</c></example>
    public static TBuilder UseOpenApi<TBuilder>(this TBuilder builder, Action<OpenApiOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new OpenApiOptions();
        configure?.Invoke(options);
        var problems = new List<string>(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(OpenApiOptions), options))
        {
            problems.Add("UseOpenApi is called twice, but an app has one document: put all settings into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else if (options.IsPublic || !IsInLambda)
        {
            Add(builder, options);
        }

        return builder;
    }

    private static void Add(ResolverBuilder builder, OpenApiOptions options)
    {
        var source = new DocumentSource(options);
        builder.OnBuild(source.Start).AddCommand(new OpenApiCommand(source));
        Serve(builder, options.JsonPath, () => new(source.Write(options.SpecVersion, isYaml: false), "application/json"));
        if (options.YamlPath is { } yaml)
        {
            Serve(builder, yaml, () => new(source.Write(options.SpecVersion, isYaml: true), "application/yaml"));
        }
    }

    private static void Serve(ResolverBuilder builder, string path, Func<ServedDocument> create)
    {
        var document = new Lazy<ServedDocument>(create);
        builder.AddEndpoint(path, "UseOpenApi", request => document.Value.Answer(request));
    }

    private static bool IsInLambda => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME"));
}
