namespace LambdaEventHandler.Features.Controllers;

public sealed class EchoController : Controller
{
    public Echo GetHello(string name) => new(
        Request.Method,
        Request.Path,
        name,
        Request.Query["greeting"],
        Request.Query.GetValues("tag"),
        Request.Cookies["session"],
        Request.Headers["accept-language"],
        Request.Body);
}
