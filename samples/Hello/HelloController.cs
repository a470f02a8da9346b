using LambdaEventHandler;

namespace Hello;

public sealed class HelloController : Controller
{
    public Greeting GetHello(string name) => new($"hello {name}");          // GET /hello/{name}
}

public sealed record Greeting(string Message);
