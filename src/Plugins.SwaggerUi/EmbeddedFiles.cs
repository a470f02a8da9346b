using System.Text;

namespace LambdaEventHandler.SwaggerUi;

/// <summary>The page and the files that it loads. Each is read from the assembly when it is first requested.</summary>
internal sealed class EmbeddedFiles
{
    /// <summary>The version of Swagger UI. It is part of the addresses of its files, so that browsers can cache them.</summary>
    public const string Version = "5.35.0";

    /// <summary>The paths of the files, below that of the page.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        ["", "/", "/index.html", "/initializer.js", $"/{Version}/swagger-ui-bundle.js", $"/{Version}/swagger-ui.css", $"/{Version}/favicon-32x32.png"];

    // The address of a file of Swagger UI changes with its content; that of our own files does not.
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidated = "no-cache";

    private readonly EmbeddedFile _page;
    private readonly EmbeddedFile _pageWithSlash;
    private readonly EmbeddedFile _initializer = new("text/javascript; charset=utf-8", Revalidated, _ => Read("initializer.js"));
    private readonly EmbeddedFile _script = Compressed("swagger-ui-bundle.js", "text/javascript; charset=utf-8", isLarge: true);
    private readonly EmbeddedFile _styles = Compressed("swagger-ui.css", "text/css; charset=utf-8", isLarge: false);
    private readonly EmbeddedFile _icon = new("image/png", Immutable, _ => Read("favicon-32x32.png")) { IsText = false };

    public EmbeddedFiles(IndexPage page)
    {
        _page = Html(page, hasTrailingSlash: false);
        _pageWithSlash = Html(page, hasTrailingSlash: true);
    }

    /// <summary>Returns the file with a path below that of the page, or null if there is none.</summary>
    public EmbeddedFile? Find(ReadOnlySpan<char> path) => path switch
    {
        "" => _page,
        "/" or "/index.html" => _pageWithSlash,
        "/initializer.js" => _initializer,
        $"/{Version}/swagger-ui-bundle.js" => _script,
        $"/{Version}/swagger-ui.css" => _styles,
        $"/{Version}/favicon-32x32.png" => _icon,
        _ => null,
    };

    private static EmbeddedFile Html(IndexPage page, bool hasTrailingSlash) =>
        new("text/html; charset=utf-8", Revalidated, _ => Encoding.UTF8.GetBytes(page.Write(hasTrailingSlash))) { SecurityPolicy = page.SecurityPolicy };

    private static EmbeddedFile Compressed(string name, string contentType, bool isLarge) =>
        new(contentType, Immutable, coding => coding == FileCoding.Brotli ? Read($"{name}.br") : Read($"{name}.gz")) { IsCompressed = true, IsLarge = isLarge };

    private static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
