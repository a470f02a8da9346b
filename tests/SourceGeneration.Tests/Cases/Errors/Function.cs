using Errors;
using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddTransient<Missing>();
        return [builder.AddControllers().Build()];
    }
}
