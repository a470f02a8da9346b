using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Represents the settings of the OpenAPI document of an app.</summary>
public sealed class OpenApiOptions
{
    /// <summary>Gets or sets the title of the API.</summary>
    /// <value>The default, <see langword="null"/>, is the name of the assembly of the first controller, or <c>API</c> for an app without controllers.</value>
    public string? Title { get; set; }

    /// <summary>Gets or sets the version of the API, which is not the version of OpenAPI.</summary>
    /// <value>The default is <c>1.0.0</c>.</value>
    public string Version { get; set; } = "1.0.0";

    /// <summary>Gets or sets the description of the API, which can contain Markdown.</summary>
    /// <value>The default is <see langword="null"/>, which is not written.</value>
    public string? Description { get; set; }

    /// <summary>Gets or sets the version of OpenAPI.</summary>
    /// <value>The default is <see cref="OpenApiVersion.V31"/>.</value>
    public OpenApiVersion SpecVersion { get; set; } = OpenApiVersion.V31;

    /// <summary>Gets or sets the addresses at which clients reach the API.</summary>
    /// <value>
    /// Absolute addresses, such as <c>https://api.example.com/v1</c>, or paths. The default is an empty list, which means the root of the host that serves the
    /// document. The host of a request is never written into the document.
    /// </value>
    public IList<string> Servers { get; set; } = [];

    /// <summary>Gets or sets the path at which the app serves the document as JSON.</summary>
    /// <value>A path with a leading slash. The default is <c>/openapi.json</c>.</value>
    public string JsonPath { get; set; } = "/openapi.json";

    /// <summary>Gets or sets the path at which the app serves the document as YAML.</summary>
    /// <value>A path with a leading slash, or <see langword="null"/> to serve only JSON. The default is <c>/openapi.yaml</c>.</value>
    public string? YamlPath { get; set; } = "/openapi.yaml";

    /// <summary>Gets or sets a value that indicates whether the app serves the document in Lambda, where everybody who can call the app can read it.</summary>
    /// <value>The default is <see langword="false"/>: the document is served on a developer's machine only, and its paths return 404 in Lambda.</value>
    public bool IsPublic { get; set; }

    /// <summary>Gets or sets the JSON options that schemas are created from.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is the options of the app's serializer. Set them for a custom serializer that does not implement
    /// <see cref="IJsonBodySerializer"/>.
    /// </value>
    public JsonSerializerOptions? JsonOptions { get; set; }

    /// <summary>Gets or sets a function that changes the document after it is created.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Action<OpenApiDocument>? OnDocument { get; set; }

    /// <summary>Gets or sets a function that changes each operation after it is created. It is called before <see cref="OnDocument"/>.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Action<OpenApiOperation, Route>? OnOperation { get; set; }

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems()
    {
        if (Title is not null && string.IsNullOrWhiteSpace(Title))
        {
            yield return "OpenAPI: Title is empty: set the title of the API, or null to use the name of the assembly.";
        }

        if (string.IsNullOrWhiteSpace(Version))
        {
            yield return "OpenAPI: Version is empty: set the version of the API, for example 1.0.0.";
        }

        if (SpecVersion is not (OpenApiVersion.V30 or OpenApiVersion.V31 or OpenApiVersion.V32))
        {
            yield return $"OpenAPI: SpecVersion is {SpecVersion}: set V30, V31, or V32.";
        }

        foreach (var problem in ProblemsOfPaths())
        {
            yield return problem;
        }

        foreach (var server in Servers ?? [])
        {
            if (!IsAddress(server))
            {
                yield return $"OpenAPI: Servers has '{server}', which is not a valid address: write for example https://api.example.com/v1 or /v1.";
            }
        }
    }

    private IEnumerable<string> ProblemsOfPaths()
    {
        if (!IsPath(JsonPath))
        {
            yield return $"OpenAPI: JsonPath is '{JsonPath}': write a path with a leading slash and without parameters, for example /openapi.json.";
        }

        if (YamlPath is not null && !IsPath(YamlPath))
        {
            yield return $"OpenAPI: YamlPath is '{YamlPath}': write a path with a leading slash and without parameters, for example /openapi.yaml, or null to serve only JSON.";
        }

        if (string.Equals(JsonPath, YamlPath, StringComparison.Ordinal))
        {
            yield return $"OpenAPI: JsonPath and YamlPath are both '{JsonPath}': set two different paths, or set YamlPath to null to serve only JSON.";
        }

        if (Servers is null)
        {
            yield return "OpenAPI: Servers is null: set a list of addresses, or remove the setting.";
        }
    }

    // Separate, so that an app without servers doesn't load the assembly of Uri.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAddress(string? server) => !string.IsNullOrWhiteSpace(server) && Uri.IsWellFormedUriString(server, UriKind.RelativeOrAbsolute);

    private static bool IsPath(string? path) => path is ['/', _, ..] && path.AsSpan().IndexOfAny("{}?# ") < 0;
}
