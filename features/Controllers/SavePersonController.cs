namespace LambdaEventHandler.Features.Controllers;

public sealed class SavePersonController
{
    [AcceptVerbs("PUT", "POST", Route = "/hello")]
    public Greeting Save(Person person) => new($"hello {person.Name}");
}
