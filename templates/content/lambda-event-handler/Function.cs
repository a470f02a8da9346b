using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace LambdaFunction._1;

#if (!aot)
/// <summary>The function. Its Lambda handler is LambdaFunction.1::LambdaFunction._1.Function::Handle.</summary>
#else
/// <summary>The function, which Program.cs starts in Lambda.</summary>
#endif
public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddControllers();
#if (aot)
        builder.UseJson(AppJson.Default);
#endif
#if (openapi)
        builder.UseOpenApi(api => api.Title = "LambdaFunction.1"); // /openapi.json, on your machine only
#endif
        return builder.Build();
    }
}
