using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Features.Controllers;

public sealed record Palette(Shade Color, IReadOnlySet<string> Variations, decimal Price);

public sealed class ColorsController
{
    public Palette GetColors() => new(Shade.Green, new HashSet<string> { "light", "dark" }, 100.10m);
}

public sealed record Price(decimal Amount);

public sealed class PriceController
{
    public Price PostPrice(Price price) => price;
}

/// <summary>The source-generated metadata of the greetings, with names in upper case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(Person))]
public sealed partial class GreetingJsonContext : JsonSerializerContext;

public interface IPriced
{
    decimal Price { get; }
}

public sealed record Admission(decimal Price, string Seat) : IPriced;

public enum ShirtSize
{
    Small,
    Large,
}

public sealed record Shirt(ShirtSize Size, decimal Price);

public sealed class ShopController
{
    [HttpGet("/ticket")]
    public Admission GetTicket() => new(100.10m, "A1");

    [HttpGet("/shirt")]
    public Shirt GetShirt() => new(ShirtSize.Large, 12.50m);
}

[JsonSerializable(typeof(IPriced))]
[JsonSerializable(typeof(Shirt))]
public sealed partial class ShopJsonContext : JsonSerializerContext;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Shirt))]
public sealed partial class ShirtJsonContext : JsonSerializerContext;

/// <summary>Writes a space after each colon and comma, and sorts lists.</summary>
public sealed class SpaciousSerializer : IBodySerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public void Serialize(object? value, IBufferWriter<byte> output) =>
        output.Write(Encoding.UTF8.GetBytes(Text(JsonSerializer.SerializeToNode(value, Options))));

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => JsonSerializer.Deserialize(body, type, Options);

    private static string Text(JsonNode? node) => node switch
    {
        JsonObject fields => $"{{{string.Join(", ", fields.Select(field => $"\"{field.Key}\": {Text(field.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Text).Order(StringComparer.Ordinal))}]",
        _ => node?.ToJsonString() ?? "null",
    };
}
