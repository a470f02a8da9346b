using System.IO;
using System.Threading.Tasks;
using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace Hello;

public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = ApiGatewayRestResolver
        .CreateBuilder()
        .AddControllers()                                                    // the controllers of the calling assembly
        .Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);
}
