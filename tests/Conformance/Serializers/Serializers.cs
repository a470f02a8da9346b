using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Serializers;

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

/// <summary>Finds a serializer by its name.</summary>
internal sealed class SerializerConverter : CaseConverter<IBodySerializer>
{
    protected override IBodySerializer Read(JsonElement json, JsonSerializerOptions options) => json.GetString() switch
    {
        "tagged" => new TaggedSerializer(),
        "indented" => new IndentedSerializer(),
        _ => throw new JsonException($"{json.GetRawText()} is no known serializer"),
    };
}
