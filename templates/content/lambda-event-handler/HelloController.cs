using LambdaEventHandler;

namespace LambdaFunction._1;

public sealed class HelloController : Controller
{
    /// <summary>GET /hello/{name}</summary>
    public Greeting GetHello(string name) => new($"hello {name}");

    /// <summary>POST /hello, with a body such as {"name": "lessa"}</summary>
    public Greeting PostHello(Person person) => new($"hello {person.Name}");
}

public sealed record Person(string Name);

public sealed record Greeting(string Message);
