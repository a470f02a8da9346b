namespace LambdaEventHandler.Benchmarks.Ours;

public sealed class HelloController
{
    public Greeting GetHello(string name) => new($"hello {name}");
}
