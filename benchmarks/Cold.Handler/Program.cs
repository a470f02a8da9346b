using LambdaEventHandler;
using LambdaEventHandler.Benchmarks.Cold;

var app = ApiGatewayRestResolver
    .CreateBuilder()
    .AddControllers()
    .Build();

await OneEvent.AnswerAsync(request => app.ResolveAsync(request, new ColdContext()));
