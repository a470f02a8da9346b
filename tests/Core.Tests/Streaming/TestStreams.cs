using System.Text;
using System.Threading.Channels;

namespace LambdaEventHandler.Streaming;

/// <summary>A stream that has what a test adds to it, and ends with an empty text.</summary>
internal sealed class SlowStream : MemoryStream
{
    private readonly Channel<byte[]> _parts = Channel.CreateUnbounded<byte[]>();

    public bool IsClosed { get; private set; }

    public override bool CanSeek => false;

    public void Add(string text) => _parts.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var part = await _parts.Reader.ReadAsync(cancellationToken);
        part.CopyTo(buffer);
        return part.Length;
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}

/// <summary>An encoder that writes ASCII letters in upper case.</summary>
internal sealed class UpperCaseStream(Stream output) : MemoryStream
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await output.WriteAsync(Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(buffer.Span).ToUpperInvariant()), cancellationToken);
}
