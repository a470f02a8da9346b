namespace LambdaEventHandler.Features.Controllers;

public sealed class CookieController : Controller
{
    public object GetCookies() => new
    {
        Session = Request.Cookies["session"],
        Theme = Request.Cookies["theme"],
        Other = Request.Cookies["other"],
    };

    public string? GetCookieHeader() => Request.Headers["Cookie"];
}
