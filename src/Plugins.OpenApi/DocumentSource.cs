using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Creates the document of an app once, when it is first asked for.</summary>
internal sealed class DocumentSource(OpenApiOptions options)
{
    private Lazy<CreatedDocument>? _document;

    public OpenApiVersion SpecVersion => options.SpecVersion;

    /// <summary>Validates what only the built app knows.</summary>
    /// <exception cref="InvalidConfigurationException">The app's serializer has no JSON options, or a route has the path of the document.</exception>
    public void Start(Resolver app)
    {
        List<string> problems = [.. ProblemsOfRoutes(app)];
        if (options.JsonOptions is null && app.Serializer is not IJsonBodySerializer)
        {
            problems.Add($"OpenAPI: {app.Serializer.GetType().Name} does not implement IJsonBodySerializer, so the schemas of bodies are unknown: implement it, or set the JsonOptions of UseOpenApi.");
        }

        if (problems.Count > 0)
        {
            throw new InvalidConfigurationException(problems);
        }

        // The options are asked for with the document: they initialize System.Text.Json.
        _document = new(() => CreatedDocument.Create(app, options, options.JsonOptions ?? ((IJsonBodySerializer)app.Serializer).Options));
    }

    /// <summary>Writes the document.</summary>
    /// <exception cref="InvalidOperationException">The app cannot be described. The message lists every problem with a fix.</exception>
    public string Write(OpenApiVersion version, bool isYaml)
    {
        var document = _document ?? throw new InvalidOperationException("The app is not built yet.");
        return document.Value.Write(version, isYaml);
    }

    private IEnumerable<string> ProblemsOfRoutes(Resolver app)
    {
        foreach (var route in app.Routes)
        {
            if (!route.IsOfPackage && (route.Template == options.JsonPath || route.Template == options.YamlPath))
            {
                yield return $"OpenAPI: {route.DisplayName} has the path of the document, {route.Template}: change the route, or the JsonPath and YamlPath of UseOpenApi.";
            }
        }
    }
}

/// <summary>The document. Apart from the source, so that an app that nobody asks for it does not load the library that writes it.</summary>
internal sealed class CreatedDocument
{
    private readonly OpenApiDocument _document;

    private CreatedDocument(OpenApiDocument document) => _document = document;

    public static CreatedDocument Create(Resolver app, OpenApiOptions options, JsonSerializerOptions json) => new(new DocumentBuilder(app, options, json).Build());

    public string Write(OpenApiVersion version, bool isYaml)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IOpenApiWriter writer = isYaml ? new OpenApiYamlWriter(text) : new OpenApiJsonWriter(text);
        switch (version)
        {
            case OpenApiVersion.V30:
                _document.SerializeAsV3(writer);
                break;
            case OpenApiVersion.V32:
                _document.SerializeAsV32(writer);
                break;
            default:
                _document.SerializeAsV31(writer);
                break;
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
