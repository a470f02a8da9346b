namespace LambdaEventHandler.Features.Controllers;

public sealed class QueryController : Controller
{
    public Greeting GetHello() => new($"hello {Request.Query["name"] ?? ""}");
}
