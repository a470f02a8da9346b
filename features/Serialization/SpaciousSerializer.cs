using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Features.Serialization;

/// <summary>Writes a space behind each colon and comma, and lists sorted.</summary>
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
