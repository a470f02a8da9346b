namespace LambdaEventHandler.Features.Controllers;

[Route("admin/")]
public sealed class PrefixedController
{
    [HttpGet("/report")]
    public string Report() => "report";
}
