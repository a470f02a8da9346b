namespace LambdaEventHandler.Features.Controllers;

public sealed class AccountController : Controller
{
    public string GetAccount() => $"{Request.User.FindFirst("sub")?.Value} by {Request.User.Identity!.AuthenticationType}";
}

public sealed class PublicController
{
    public string GetPublic() => "public";
}
