using System.Buffers;
using System.Text.Json;

namespace LambdaEventHandler.Resilience;

/// <summary>A serializer of an app that throws when it reads.</summary>
internal sealed class UnreadingSerializer : IBodySerializer
{
    public IReadOnlyList<string> ReadableMediaTypes => ["application/json"];

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => throw Inside.Unavailable();

    public void Serialize(object? value, IBufferWriter<byte> output) => Serialize(value, value?.GetType() ?? typeof(object), output);

    public void Serialize(object? value, Type declaredType, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output);
        JsonSerializer.Serialize(writer, value, declaredType, JsonSerializerOptions.Web);
    }
}

/// <summary>A serializer of an app that writes a part of some value, and then throws.</summary>
/// <param name="fails">Whether it fails for a value.</param>
internal sealed class UnwritingSerializer(Func<object?, bool> fails) : IBodySerializer
{
    public IReadOnlyList<string> ReadableMediaTypes => ["application/json"];

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => JsonSerializer.Deserialize(body, type, JsonSerializerOptions.Web);

    public void Serialize(object? value, IBufferWriter<byte> output) => Serialize(value, value?.GetType() ?? typeof(object), output);

    public void Serialize(object? value, Type declaredType, IBufferWriter<byte> output)
    {
        if (fails(value))
        {
            output.Write("{\"half\":"u8);
            throw Inside.Failure();
        }

        using var writer = new Utf8JsonWriter(output);
        JsonSerializer.Serialize(writer, value, declaredType, JsonSerializerOptions.Web);
    }
}
