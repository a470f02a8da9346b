namespace LambdaEventHandler.Features.Controllers;

public sealed class HelloController : Controller
{
    public Greeting GetHello(string name) => new($"hello {name}");
}
