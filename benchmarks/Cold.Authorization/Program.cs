using LambdaEventHandler;
using LambdaEventHandler.Benchmarks.Cold;

var app = ApiGatewayRestResolver
    .CreateBuilder()
    .UseJwtBearer(options =>
    {
        options.SigningKeys = ["""{"kty":"EC","crv":"P-256","kid":"k1","x":"MKQAnAup22XEPo2EJQd1zIE6vJKdmwwAvn3t8vTlSjI","y":"kk0atbc_cyYEZ8t0u4uPNECty7hhUg2ZYG7nxZ2mR6I"}"""];
        options.ValidIssuers = ["https://login.example.com"];
        options.Audience = "orders";
    })
    .UseAuthorization()
    .AddControllers()
    .Build();

await OneEvent.AnswerAsync(request => app.ResolveAsync(request, new ColdContext()));
