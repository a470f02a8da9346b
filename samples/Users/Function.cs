using Amazon.Lambda.Core;
using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

namespace Users;

public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton<IUserDirectory, InMemoryUsers>();
        builder.AddControllers();
        builder.UseCompression();
        builder.UseCors(cors =>
        {
            cors.AllowOrigin = "https://www.example.com";
            cors.MaxAge = TimeSpan.FromMinutes(5);
        });
        builder.UseValidation();
        builder.UseOpenApi(api => api.Title = "Users");
        builder.UseSwaggerUi("/swagger");
        return builder.Build();
    }
}
