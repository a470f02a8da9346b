using System.ComponentModel.DataAnnotations;
using LambdaEventHandler;
using Validation;

public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseValidation().AddControllers();
        builder.MapPost("/mapped/{id}", ([Range(1, 5)] int id, Order order, CancellationToken token) => $"{id} {order.Customer} {token.CanBeCanceled}");
        builder.MapGet("/plain/{id}", (int id) => id);
        return [builder.Build(), ApiGatewayRestResolver.CreateBuilder().AddControllers().Build()];
    }
}
