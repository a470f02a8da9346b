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
