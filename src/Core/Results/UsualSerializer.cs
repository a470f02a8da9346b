using System.Buffers;

namespace LambdaEventHandler;

/// <summary>
/// The serializer of an app that names none: types whose writing was compiled are written at once, and System.Text.Json is made ready
/// only when another type comes, since that costs more than a whole first answer.
/// </summary>
internal sealed class UsualSerializer : IBodySerializer, IAsyncBodySerializer
{
    private readonly Lazy<JsonBodySerializer> _others = new(JsonBodySerializer.Create);

    public void Serialize(object? value, IBufferWriter<byte> output)
    {
        if (value is not null && CompiledJson.TryGet(value.GetType(), out var write))
        {
            write(new JsonTextWriter(output), value);
        }
        else
        {
            _others.Value.Serialize(value, output);
        }
    }

    public bool IsAsync(object value) => !CompiledJson.TryGet(value.GetType(), out _) && _others.Value.IsAsync(value);

    public Task SerializeAsync(object value, Stream output) => _others.Value.SerializeAsync(value, output);

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => _others.Value.Deserialize(body, type);
}
