using System.Reflection;
using LambdaEventHandler;

public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        yield return ApiGatewayRestResolver.CreateBuilder().AddControllers(typeof(Function).Assembly).AddControllers(typeof(ThingsController).Assembly, "/v2").Build();
        ResolverBuilder builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddControllers(Assembly.GetExecutingAssembly(), prefix: "/v3");
        builder.MapGroup("/v4").AddControllers(typeof(Function).Assembly).AddControllers("/v5");
        yield return ((ResolverBuilder<ApiGatewayRestResolver>)builder).Build();
    }
}

public sealed class ThingsController
{
    public string GetThing(int id, Request request) => $"{id} {request.Path}";
}
