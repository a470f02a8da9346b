namespace LambdaEventHandler.Resolvers;

public sealed class SmallController : Controller
{
    public object GetHello(string name) => new { Message = $"hello {name}" };
}
