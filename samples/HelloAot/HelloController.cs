using LambdaEventHandler;

namespace HelloAot;

public sealed class HelloController : Controller
{
    public Greeting GetHello(string name) => new($"hello {name}");

    public Greeting PostHello(Greeting greeting) => greeting;
}

public sealed record Greeting(string Message);
