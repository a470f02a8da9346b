using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace HelloAot;

/// <summary>Uses the plugins that describe and validate.</summary>
public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder()
            .UseJson(OrderJson.Default)
            .UseProblemDetails()
            .UseValidation()
            .UseOpenApi(api => api.Title = "Orders")
            .UseSwaggerUi();
        builder.MapPost("/orders", (Order order, [Range(1, 5)] int page = 1) => order with { Name = $"{order.Name} {page}" });
        builder.MapGet("/codes/{code:regex(^[a-z]+-\\d+$)}", (string code) => code);
        return builder.Build();
    }
}

/// <summary>An order with rules.</summary>
public sealed record Order([property: StringLength(5)] string Name, OrderLine[] Lines);

public sealed record OrderLine([property: Range(1, 9)] int Quantity);

[JsonSerializable(typeof(Order))]
internal sealed partial class OrderJson : JsonSerializerContext;
