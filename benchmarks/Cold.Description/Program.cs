using LambdaEventHandler;
using LambdaEventHandler.Benchmarks.Cold;

var app = ApiGatewayRestResolver
    .CreateBuilder()
    .UseOpenApi()
    .UseSwaggerUi()
    .AddControllers()
    .Build();

await OneEvent.AnswerAsync(request => app.ResolveAsync(request, new ColdContext()));
