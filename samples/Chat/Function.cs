using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace Chat;

public sealed class Function
{
    public static readonly ApiGatewayHttpResolver App = ApiGatewayHttpResolver
        .CreateBuilder()
        .UseResponseStreaming()                                              // as InvokeMode in template.yaml
        .AddControllers()
        .Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);
}
