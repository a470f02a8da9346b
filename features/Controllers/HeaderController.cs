namespace LambdaEventHandler.Features.Controllers;

public sealed class HeaderController : Controller
{
    public Greeting GetHello() => new($"hello {Request.Headers["X-Name"] ?? ""}");
}
