using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        ResolverBuilder<ApiGatewayRestResolver> builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton<@var>();
        return [builder.AddControllers().Build()];
    }
}
