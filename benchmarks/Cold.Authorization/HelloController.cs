using Microsoft.AspNetCore.Authorization;

namespace LambdaEventHandler.Benchmarks.Cold;

public sealed class HelloController
{
    [Authorize]
    public Greeting GetHello(string name) => new($"hello {name}");
}
