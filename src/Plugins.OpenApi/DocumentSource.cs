using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Creates the document of an app once, when it is first asked for.</summary>
internal sealed class DocumentSource(OpenApiOptions options)
{
    private Lazy<OpenApiDocument>? _document;

    public OpenApiSpecVersion SpecVersion => options.SpecVersion;

    /// <summary>Validates what only the built app knows.</summary>
    /// <exception cref="InvalidConfigurationException">The app's serializer has no JSON options, or a route has the path of the document.</exception>
    public void Start(Resolver app)
    {
        List<string> problems = [.. ProblemsOfRoutes(app)];
        var json = options.JsonOptions ?? (app.Serializer as IJsonBodySerializer)?.Options;
        if (json is null)
        {
            problems.Add($"OpenAPI: {app.Serializer.GetType().Name} does not implement IJsonBodySerializer, so the schemas of bodies are unknown: implement it, or set the JsonOptions of UseOpenApi.");
        }

        if (problems.Count > 0)
        {
            throw new InvalidConfigurationException(problems);
        }

        _document = new(() => Create(app, json!));
    }

    /// <summary>Writes the document.</summary>
    /// <exception cref="InvalidOperationException">The app cannot be described. The message lists every problem with a fix.</exception>
    public string Write(OpenApiSpecVersion version, bool isYaml)
    {
        var document = (_document ?? throw new InvalidOperationException("The app is not built yet.")).Value;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IOpenApiWriter writer = isYaml ? new OpenApiYamlWriter(text) : new OpenApiJsonWriter(text);
        switch (version)
        {
            case OpenApiSpecVersion.OpenApi3_0:
                document.SerializeAsV3(writer);
                break;
            case OpenApiSpecVersion.OpenApi3_2:
                document.SerializeAsV32(writer);
                break;
            default:
                document.SerializeAsV31(writer);
                break;
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private OpenApiDocument Create(Resolver app, JsonSerializerOptions json) => new DocumentBuilder(app, options, json).Build();

    private IEnumerable<string> ProblemsOfRoutes(Resolver app)
    {
        foreach (var route in app.Routes)
        {
            if (route.Template == options.JsonPath || route.Template == options.YamlPath)
            {
                yield return $"OpenAPI: {route.DisplayName} has the path of the document, {route.Template}: change the route, or the JsonPath and YamlPath of UseOpenApi.";
            }
        }
    }
}
