using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Takes bodies of which System.Text.Json can make something that nothing can be done with.</summary>
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

/// <summary>Throws for what it cannot be.</summary>
public sealed record Celsius(double Degrees)
{
    public double Degrees { get; } = Degrees >= -273.15 ? Degrees : throw new ArgumentOutOfRangeException(nameof(Degrees), "nothing is so cold");
}
