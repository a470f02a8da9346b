namespace LambdaEventHandler.Features.Controllers;

public sealed record Greeting(string Message);

public sealed record Person(string Name);

public sealed class HelloController : Controller
{
    public Greeting GetHello(string name) => new($"hello {name}");
}

/// <summary>Has no base class: its name makes it a controller.</summary>
public sealed class UniverseController
{
    public Greeting GetHello() => new("hello universe");
}

public sealed class PersonController
{
    public Greeting PostHello(Person person) => new($"hello {person.Name}");
}

public sealed class SavePersonController
{
    [AcceptVerbs("PUT", "POST", Route = "/hello")]
    public Greeting Save(Person person) => new($"hello {person.Name}");
}

public sealed class MessageController
{
    public Greeting Get(string message, string name) => new($"{message}, {name}");
}
