using LambdaEventHandler.SwaggerUi;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that adds Swagger UI to an app.</summary>
public static class SwaggerUiBuilderExtensions
{
    // Lambda reserves this variable and always sets it
    // (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime).
    private const string LambdaVariable = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>
    /// Adds <see href="https://swagger.io/tools/swagger-ui/">Swagger UI</see>, a page that shows the app's OpenAPI document and calls its operations. All of the
    /// page comes from the app. By default, the page is not served in Lambda (see <see cref="SwaggerUiOptions.IsPublic"/>).
    /// </summary>
    /// <remarks>
    /// The order of calls on the builder doesn't matter. The page takes precedence over routes with a catch-all. <c>Build()</c> reports an invalid path or option, a
    /// route with the path of the page, and a second call of this method.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="path">
    /// The path of the page within the app. It starts with a slash and consists of letters, digits, <c>-</c>, <c>.</c>, <c>_</c>, <c>~</c>, and slashes. The default
    /// is <c>/swagger</c>.
    /// </param>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseSwaggerUi("/swagger")</c></example>
    public static TBuilder UseSwaggerUi<TBuilder>(this TBuilder builder, string path = "/swagger", Action<SwaggerUiOptions>? configure = null)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SwaggerUiOptions();
        configure?.Invoke(options);
        var problems = new List<string>(options.FindProblems(path));
        if (!builder.Properties.TryAdd(typeof(SwaggerUiOptions), options))
        {
            problems.Add("UseSwaggerUi is called twice: keep one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            Add(builder, path, options);
        }

        return builder;
    }

    private static void Add(ResolverBuilder builder, string path, SwaggerUiOptions options)
    {
        builder.OnBuild(app => CheckRoutes(app.Routes, path));
        if (options.IsPublic || string.IsNullOrEmpty(Environment.GetEnvironmentVariable(LambdaVariable)))
        {
            var files = new Lazy<EmbeddedFiles>(() => new(new IndexPage(path, options.DocumentPath, [.. options.ConnectOrigins])));
            foreach (var file in EmbeddedFiles.Paths)
            {
                // Routing ignores trailing slashes, but the links of the page are relative to the path of the request.
                builder.AddEndpoint(path + file, "UseSwaggerUi", request => (files.Value.Find(request.Path.AsSpan(path.Length)) ?? throw new NotFoundException()).Respond(request.Headers));
            }
        }
    }

    // A loop, because a query would load its assembly into every app.
    private static bool AnswersGet(Route route)
    {
        foreach (var method in route.Methods)
        {
            if (method is "GET" or "ANY")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a route that the page hides. In Lambda, too, so that an app is valid in both places or in neither.</summary>
    private static void CheckRoutes(IReadOnlyList<Route> routes, string path)
    {
        List<string> problems = [];
        foreach (var route in routes)
        {
            if (!route.IsOfPackage && string.Equals(route.Template, path, StringComparison.OrdinalIgnoreCase) && AnswersGet(route))
            {
                problems.Add($"Swagger UI: {route.DisplayName} has the path of the page, {route.Template}: change the route, or pass another path to UseSwaggerUi.");
            }
        }

        if (problems.Count > 0)
        {
            throw new InvalidConfigurationException(problems);
        }
    }
}
