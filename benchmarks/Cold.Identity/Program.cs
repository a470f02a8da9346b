using LambdaEventHandler;
using LambdaEventHandler.Benchmarks.Cold;

var app = ApiGatewayRestResolver
    .CreateBuilder()
    .UseJwtBearer(options =>
    {
        options.Authority = "https://login.example.com";
        options.Audience = "orders";
    })
    .UseAuthorization()
    .AddControllers()
    .Build();

await OneEvent.AnswerAsync(request => app.ResolveAsync(request, new ColdContext()));
