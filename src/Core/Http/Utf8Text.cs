using System.Text;

namespace LambdaEventHandler;

/// <summary>Text that is at hand as UTF-8 already, so that nobody encodes it twice.</summary>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
