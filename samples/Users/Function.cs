using Amazon.Lambda.Core;
using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

namespace Users;

public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build(services => services.AddSingleton<IUserDirectory, InMemoryUsers>());

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    /// <summary>The app with the services that a test or the function gives it.</summary>
    public static ApiGatewayRestResolver Build(Action<IServiceCollection> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder.Services);
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
