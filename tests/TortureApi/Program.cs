using LambdaEventHandler;

return await LocalGateway.RunAsync(
    () =>
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddControllers();
        builder.MapGet("/mapped/{id:guid}", (Guid id, int page = 1) => new { id, page });
        builder.MapPost("/mapped", (TortureApi.Billing.Address address) => address);
        return builder
            .UseOpenApi(api => (api.Title, api.Description) = ("Torture", "Every *shape* of an API, with \"quotes\", <tags>, & line\nbreaks."))
            .UseSwaggerUi()
            .Build();
    },
    args);
