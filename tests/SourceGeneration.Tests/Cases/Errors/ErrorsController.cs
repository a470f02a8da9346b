using System.Text.Json.Serialization;
using LambdaEventHandler;

namespace Errors;

public enum Shade
{
    Red,
    Green,
}

[JsonConverter(typeof(JsonStringEnumConverter))]
public enum Size
{
    Small,
    Large,
}

public sealed record Line
{
    public required string Sku { get; init; }

    [JsonPropertyName("unit-price")]
    public required decimal Price { get; init; }
}

public sealed record Order
{
    public required string Customer { get; init; }

    public List<Line> Lines { get; init; } = [];

    public Size? Size { get; init; }

    public Guid? Trace { get; init; }

    public Dictionary<string, int> Counts { get; init; } = [];
}

[JsonDerivedType(typeof(Circle), "circle")]
public abstract record Figure;

public sealed record Circle : Figure
{
    public required double Radius { get; init; }
}

public sealed class ErrorsController
{
    public string GetOrders(int id, Shade shade, [FromHeader("X-Trace")] Guid trace, int[]? lines = null, DateOnly? day = null) => $"{id} {shade} {trace} {lines?.Length} {day}";

    public string PutOrders(int id, Order order, [FromHeader("X-Trace")] Guid trace) => $"{id} {order} {trace}";

    public string PostOrders(Order order) => $"{order}";

    public string PatchOrders(int id, [FromServices] Missing missing, Order? order = null) => $"{id} {missing} {order}";

    public string PostFigures(Figure figure) => $"{figure}";

    public string PostText([FromBody] string text) => text;

    public string PostBytes([FromBody] byte[] bytes) => $"{bytes.Length}";
}

public sealed class Missing
{
    public Missing() => throw new InvalidOperationException("Made although a value was wrong.");
}
