using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace HelloAot;

public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().AddControllers().UseJson(GreetingJson.Default);
        var greeting = "moin";
        builder.MapGet("/moin/{name}", (string name, [FromCookie] int times = 1) => new Greeting(string.Join(' ', Enumerable.Repeat(greeting, times)) + " " + name));
        return builder.Build();
    }
}
