namespace LambdaEventHandler.Features.Controllers;

public sealed class MirrorController : Controller
{
    public Response PostMirror() => Response.Binary(Request.BodyBytes, Request.Headers["Content-Type"]!);
}
