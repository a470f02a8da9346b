namespace LambdaEventHandler.Features.Controllers;

public sealed class MessageController
{
    public Greeting Get(string message, string name) => new($"{message}, {name}");
}
