using System.Text.Json.Serialization;

namespace LambdaEventHandler.Features.Controllers;

public sealed class ShipmentsController
{
    public string PutShipments(int id, [FromHeader("X-Trace")] Guid trace, Shipment shipment, bool express = false) => $"{id} {trace} {shipment} {express}";

    public string PostShipments(Shipment shipment) => $"{shipment.Origin} to {shipment.Destination}";
}

public sealed record Shipment
{
    [JsonPropertyName("from")]
    public required string Origin { get; init; }

    [JsonPropertyName("to-city")]
    public required string Destination { get; init; }

    public List<Box> Boxes { get; init; } = [];
}

public sealed record Box
{
    public required int Weight { get; init; }
}
