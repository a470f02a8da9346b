namespace LambdaEventHandler.Features.Controllers;

public sealed class PathsController : Controller
{
    public object GetPaths() => new { Request.Path, Request.RawPath };
}
