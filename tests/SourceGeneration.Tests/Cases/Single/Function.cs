using LambdaEventHandler;

public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        yield return ApiGatewayRestResolver.CreateBuilder()
            .AddController<Greeter>()
            .AddController<Greeter>("/again")
            .AddController<Outer.Inner<int>>("/inner")
            .AddController<Library.Any<string>>(prefix: "/any")
            .Build();
        yield return Configure(AlbResolver.CreateBuilder()).Build();
    }

    private static ResolverBuilder<T> Configure<T>(ResolverBuilder<T> builder)
        where T : Resolver => builder.AddController<Greeter>();
}

internal sealed class Greeter : Controller
{

    public string GetHello(string name) => $"hello {name}";
}

public static class Outer
{
    internal sealed record Inner<T>
        where T : struct
    {
        public string Get(T id, T? other) => $"{id} {other}";
    }
}

namespace Library
{
    [NonController]
    public class Any<T>
    {
        public string GetAny(T any) => $"{any}";
    }
}
