using LambdaEventHandler;
using LambdaEventHandler.Benchmarks.Cold;

var app = ApiGatewayRestResolver
    .CreateBuilder()
    .UseCors()
    .UseCompression(options => options.All = true)
    .UseDebug()
    .AddControllers()
    .Build();

await OneEvent.AnswerAsync(request => app.ResolveAsync(request, new ColdContext()));
