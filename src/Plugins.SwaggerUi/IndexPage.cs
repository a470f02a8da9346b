namespace LambdaEventHandler.SwaggerUi;

/// <summary>
/// The HTML page. Its links are relative, because the app can't know the path that the browser uses: a REST API's stage and a domain's API mapping are not always
/// part of the event's path. What a link is relative to depends on the trailing slash of the page's path.
/// </summary>
/// <param name="path">The path of the page within the app.</param>
/// <param name="documentPath">The path of the OpenAPI document within the app.</param>
/// <param name="connectOrigins">The origins that the page can call in addition to its own.</param>
internal sealed class IndexPage(string path, string documentPath, IReadOnlyList<string> connectOrigins)
{
    /// <summary>
    /// Gets the Content-Security-Policy. It allows nothing but files and requests of the page's origin, images that the style sheet contains as data, and images
    /// that an operation returned.
    /// </summary>
    public string SecurityPolicy { get; } =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + $"connect-src {string.Join(' ', ["'self'", .. connectOrigins])}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Returns the HTML.</summary>
    /// <param name="hasTrailingSlash">Whether the page's path ends with a slash.</param>
    public string Write(bool hasTrailingSlash)
    {
        var parents = path.Count(character => character == '/') - (hasTrailingSlash ? 0 : 1);
        var app = parents == 0 ? "./" : string.Concat(Enumerable.Repeat("../", parents));
        var page = hasTrailingSlash ? "./" : $"./{path[(path.LastIndexOf('/') + 1)..]}/";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Swagger UI</title>
                <link rel="icon" type="image/png" href="{page}{EmbeddedFiles.Version}/favicon-32x32.png">
                <link rel="stylesheet" href="{page}{EmbeddedFiles.Version}/swagger-ui.css">
              </head>
              <body>
                <div id="swagger-ui" data-app="{app}" data-document="{app}{documentPath[1..]}"></div>
                <noscript>This page requires JavaScript.</noscript>
                <script src="{page}{EmbeddedFiles.Version}/swagger-ui-bundle.js"></script>
                <script src="{page}initializer.js"></script>
              </body>
            </html>
            """;
    }
}
