namespace LambdaEventHandler.Features.Controllers;

public sealed class ForwardedController : Controller
{
    public object GetHops() => new { Last = Request.Headers["X-Hop"], All = Request.Headers.GetValues("X-Hop") };
}
