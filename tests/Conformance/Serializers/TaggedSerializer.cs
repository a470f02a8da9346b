using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler.Conformance.Serializers;

/// <summary>Writes compact JSON behind a mark, so that a body shows who wrote it.</summary>
internal sealed class TaggedSerializer : IBodySerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Serialize(object? value, IBufferWriter<byte> output)
    {
        output.Write("SER:"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(value, Options));
    }

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => JsonSerializer.Deserialize(body, type, Options);
}
