using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Features.Controllers;

public sealed class SearchController
{
    public string GetSearch([FromQuery] string text) => text;
}

public sealed class OrdersController
{
    public object GetOrders(int id, decimal? price = null, Shade? shade = null, DateOnly? day = null, bool? urgent = null, int[]? lines = null) =>
        new { id, price, shade, day, urgent, lines };
}

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

/// <summary>Takes bodies that System.Text.Json can't always deserialize to a usable value.</summary>
public sealed class MeasurementsController : Controller
{
    public Sensor PostSensor(Sensor sensor) => sensor;

    public JsonElement PostElement(JsonElement element) => element;

    public JsonNode PostNode(JsonNode node) => node;

    public int PostObject(JsonObject values) => values.Count;

    public object? PostAnything([FromBody] object value) => value;

    public Celsius PostCelsius(Celsius celsius) => celsius;

    public object? PostRead() => Request.Json<Sensor>();
}

[JsonDerivedType(typeof(Thermometer), "thermometer")]
public abstract record Sensor;

public sealed record Thermometer(double Degrees) : Sensor;

/// <summary>Its constructor throws if the temperature is out of range.</summary>
public sealed record Celsius(double Degrees)
{
    public double Degrees { get; } = Degrees >= -273.15 ? Degrees : throw new ArgumentOutOfRangeException(nameof(Degrees), "nothing is so cold");
}
