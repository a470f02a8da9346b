using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace HelloAot;

public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = ApiGatewayRestResolver
        .CreateBuilder()
        .AddControllers()
        .UseJson(GreetingJson.Default)
        .Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);
}
