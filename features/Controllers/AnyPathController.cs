namespace LambdaEventHandler.Features.Controllers;

public sealed class AnyPathController : Controller
{
    [HttpGet(".+")]
    public object Any() => new { PathReceived = Request.Path };
}
