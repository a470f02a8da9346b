using System.Runtime.CompilerServices;

namespace LambdaEventHandler.SwaggerUi;

/// <summary>Represents the options of the Swagger UI page.</summary>
public sealed class SwaggerUiOptions
{
    /// <summary>Gets or sets the path of the OpenAPI document that the page shows.</summary>
    /// <value>A path of the app, without its stage or prefix. The default is <c>/openapi.json</c>.</value>
    public string DocumentPath { get; set; } = "/openapi.json";

    /// <summary>Gets or sets a value that indicates whether the page is also served in Lambda, to every client that can call the function.</summary>
    /// <value>The default is <see langword="false"/>, which serves the page only outside Lambda, such as on a developer's machine.</value>
    public bool IsPublic { get; set; }

    /// <summary>
    /// Gets or sets the origins that the page can call in addition to its own, such as the servers of the document or an OAuth 2.0 token endpoint. They are
    /// added to the page's <see href="https://www.w3.org/TR/CSP3/#directive-connect-src">Content-Security-Policy</see>.
    /// </summary>
    /// <value>Origins with a scheme, a host, and an optional port, for example <c>https://api.example.com</c>. The default is an empty list.</value>
    public IList<string> ConnectOrigins { get; set; } = [];

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    /// <param name="path">The path of the page.</param>
    internal IEnumerable<string> FindProblems(string? path)
    {
        if (PagePath.FindProblem(path) is { } ofPage)
        {
            yield return $"Swagger UI: the path of the page is {Quote(path)}: {ofPage}, for example '/swagger'.";
        }

        if (PagePath.FindProblem(DocumentPath) is { } ofDocument)
        {
            yield return $"Swagger UI: DocumentPath is {Quote(DocumentPath)}: {ofDocument}, for example '/openapi.json'.";
        }
        else if (PagePath.FindProblem(path) is null && PagePath.IsBelow(DocumentPath, path))
        {
            yield return $"Swagger UI: DocumentPath is '{DocumentPath}', which is below the page '{path}': set a path outside the page, for example '/openapi.json'.";
        }

        if (ConnectOrigins is null)
        {
            yield return "Swagger UI: ConnectOrigins is null: set a list of origins, or remove the setting.";
        }

        foreach (var origin in ConnectOrigins ?? [])
        {
            if (!IsOrigin(origin))
            {
                yield return $"Swagger UI: ConnectOrigins has {Quote(origin)}: an origin consists of a scheme, a host, and an optional port, such as 'https://api.example.com' or 'http://localhost:3000'.";
            }
        }
    }

    private static string Quote(string? text) => text is null ? "null" : $"'{text}'";

    // Not inlined, so that an app without origins doesn't load the assembly of Uri.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https" or "http" or "wss" or "ws", UserInfo: "" }
        && string.Equals(address.GetLeftPart(UriPartial.Authority), text, StringComparison.Ordinal);
}
