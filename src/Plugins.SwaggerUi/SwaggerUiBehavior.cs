namespace LambdaEventHandler.SwaggerUi;

/// <summary>Returns the page and its files. All other requests pass.</summary>
internal sealed class SwaggerUiBehavior : IBehavior
{
    private readonly string _path;
    private readonly Lazy<EmbeddedFiles> _files;

    public SwaggerUiBehavior(string path, SwaggerUiOptions options)
    {
        _path = path;
        var page = new IndexPage(path, options.DocumentPath, [.. options.ConnectOrigins]);
        _files = new(() => new EmbeddedFiles(page));
    }

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
        PagePath.IsBelow(request.Path, _path)
        && request.Method is "GET" or "HEAD"
        && _files.Value.Find(request.Path.AsSpan(_path.Length)) is { } file
            ? new(file.Respond(request.Headers))
            : next(request);
}
