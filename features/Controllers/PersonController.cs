namespace LambdaEventHandler.Features.Controllers;

public sealed class PersonController
{
    public Greeting PostHello(Person person) => new($"hello {person.Name}");
}
