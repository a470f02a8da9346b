using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler.Conformance.Serializers;

/// <summary>Writes JSON indented by two spaces, with the same line ends on every machine.</summary>
internal sealed class IndentedSerializer : IBodySerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    public void Serialize(object? value, IBufferWriter<byte> output) => output.Write(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => JsonSerializer.Deserialize(body, type, Options);
}
