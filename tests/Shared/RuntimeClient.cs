using System.Text;
using System.Text.Json;
using Amazon.Lambda.Core;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler;

/// <summary>
/// Plays Lambda's runtime client, and records what it sends to Lambda: the result of the handler, or a stream with its prelude, eight NUL bytes, the payload, and
/// the trailers of an exception.
/// </summary>
internal sealed class RuntimeClient(ILambdaContext context)
{
    private readonly List<byte> _sent = [];
    private readonly List<string> _chunks = [];
    private Invocation? _context;

    /// <summary>Gets the context of the invocation, which opens the stream.</summary>
    public ILambdaContext Context => _context ??= new Invocation(context, Open);

    /// <summary>Receives the payload instead of this object, which keeps all of it.</summary>
    public Stream? Target { get; init; }

    public bool IsStreamed => _context is { IsOpen: true };

    /// <summary>Whether the function closed the stream.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What went to Lambda.</summary>
    public byte[] Bytes => [.. _sent];

    /// <summary>The writes of the payload.</summary>
    public IReadOnlyList<string> Chunks => _chunks;

    public string Prelude => Encoding.UTF8.GetString(Bytes, 0, EndOfPrelude);

    public byte[] Payload => Bytes[(EndOfPrelude + 8)..];

    public string PayloadText => Encoding.UTF8.GetString(Payload);

    /// <summary>The exception that the handler threw.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The trailers of a stream whose handler threw an exception.</summary>
    public IReadOnlyDictionary<string, string> Trailers { get; private set; } = new Dictionary<string, string>();

    private int EndOfPrelude => Array.IndexOf(Bytes, (byte)0);

    /// <summary>Invokes a handler.</summary>
    public async Task<RuntimeClient> InvokeAsync(Func<Stream, ILambdaContext, Task<Stream>> handler, string eventJson)
    {
        try
        {
            var result = await handler(new MemoryStream(Encoding.UTF8.GetBytes(eventJson)), Context);
            if (!IsStreamed)
            {
                using var copy = new MemoryStream();
                await result.CopyToAsync(copy);
                _sent.AddRange(copy.ToArray());
            }
        }
        catch (Exception exception)
        {
            Failure = exception;
            if (IsStreamed)
            {
                var body = JsonSerializer.SerializeToUtf8Bytes(new { errorMessage = exception.Message, errorType = exception.GetType().Name });
                Trailers = new Dictionary<string, string>
                {
                    ["Lambda-Runtime-Function-Error-Type"] = exception.GetType().Name,
                    ["Lambda-Runtime-Function-Error-Body"] = Convert.ToBase64String(body),
                };
            }
        }

        return this;
    }

    private Stream Open(ResponsePrelude prelude)
    {
        _sent.AddRange(prelude.ToJson());
        _sent.AddRange(new byte[8]);
        return Target ?? new ResponseStream(this);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        _sent.AddRange(bytes);
        _chunks.Add(text);
    }

    private sealed class Invocation(ILambdaContext context, Func<ResponsePrelude, Stream> open) : StreamingLambdaContext(context, open);

    /// <summary>As in the official package: every write is one chunk, and a flush does nothing.</summary>
    private sealed class ResponseStream(RuntimeClient client) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count) => client.Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            client.IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
