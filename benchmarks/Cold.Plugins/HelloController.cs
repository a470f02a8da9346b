namespace LambdaEventHandler.Benchmarks.Cold;

public sealed class HelloController
{
    public Greeting GetHello(string name) => new($"hello {name}");
}
