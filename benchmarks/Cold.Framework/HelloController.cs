namespace LambdaEventHandler.Benchmarks.Cold;

public sealed class HelloController(Greetings greetings)
{
    public Greeting GetHello(string name) => greetings.Greet(name);
}
