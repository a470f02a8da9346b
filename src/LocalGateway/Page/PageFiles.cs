namespace LambdaEventHandler.Gateway;

/// <summary>The files of the page, which are in the assembly.</summary>
internal static class PageFiles
{
    /// <summary>The policy allows only the files of the page and requests to the gateway. Trusted types make it impossible to insert text as HTML.</summary>
    public const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Returns a file by its path below that of the page, or null.</summary>
    public static PageFile? Find(string path) => path switch
    {
        "" => new("gateway.html", "text/html; charset=utf-8"),
        "/gateway.js" => new("gateway.js", "text/javascript; charset=utf-8"),
        "/invocation.js" => new("invocation.js", "text/javascript; charset=utf-8"),
        "/gateway.css" => new("gateway.css", "text/css; charset=utf-8"),
        "/icon.svg" => new("icon.svg", "image/svg+xml"),
        _ => null,
    };
}

/// <summary>A file in the assembly.</summary>
internal sealed record PageFile(string Name, string ContentType)
{
    public byte[] Read()
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(Name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
