using LambdaEventHandler;

public static class Function
{
    private const string Version = "/v" + "3";

    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddControllers("/v1");
        builder.AddControllers(prefix: "v2/t/").AddControllers(Version);
        builder?.AddControllers(Version + "/conditional");
        yield return builder!.Build();
        yield return ApiGatewayHttpResolver.CreateBuilder().AddControllers().Build();
        yield return Configure(AlbResolver.CreateBuilder()).Build();
        var plain = ApiGatewayRestResolver.CreateBuilder();
        ConfigureAny(plain).AddController<UsersController>("/one");
        yield return plain.Build();
        yield return AlbResolver.CreateBuilder()
            .AddControllers("")
            .Build();
    }

    private static ResolverBuilder ConfigureAny(ResolverBuilder builder) => builder.AddControllers("/any");

    private static ResolverBuilder<T> Configure<T>(ResolverBuilder<T> builder)
        where T : Resolver => builder.AddControllers("/generic");
}

[Route("users/")]
public sealed class UsersController
{
    public string Get(int id, Request request) => $"{id} {request.Path}";
}

public sealed class PlainController
{
    public string GetPlain(Request request) => request.Path;

    [HttpGet("rooted")]
    public string Rooted(Request request) => request.Path;
}
