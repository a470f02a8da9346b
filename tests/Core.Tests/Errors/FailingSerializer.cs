using System.Buffers;

namespace LambdaEventHandler.Errors;

internal sealed class FailingSerializer : IBodySerializer
{
    public void Serialize(object? value, IBufferWriter<byte> output) => throw new InvalidOperationException("secret");

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => throw new InvalidOperationException("secret");
}
