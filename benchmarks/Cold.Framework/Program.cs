using LambdaEventHandler;
using LambdaEventHandler.Benchmarks.Cold;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = ApiGatewayRestResolver.CreateBuilder();
builder.Services.AddScoped<Greetings>();
builder.Logging.SetMinimumLevel(LogLevel.Information);
builder.AddControllers();
var app = builder.Build();

await OneEvent.AnswerAsync(request => app.ResolveAsync(request, new ColdContext()));
