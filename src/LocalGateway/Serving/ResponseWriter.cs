using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Sends a response to the client.</summary>
internal static class ResponseWriter
{
    public static async Task WriteAsync(ClientResponse response, HttpContext http)
    {
        var received = WriteHead(response, http);
        if (received.AllowsBody)
        {
            http.Response.ContentLength = received.Body.Length;
            await http.Response.Body.WriteAsync(received.Body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Begins a response whose body comes in pieces.</summary>
    /// <returns>The stream that receives the body, and sends each write as a chunk.</returns>
    public static Stream Start(ClientResponse head, HttpContext http) => WriteHead(head, http).AllowsBody ? new ChunkedStream(http.Response.Body) : Stream.Null;

    private static ClientResponse WriteHead(ClientResponse response, HttpContext http)
    {
        var received = response.AsReceived(http.Request.Method);
        http.Response.StatusCode = received.StatusCode;
        foreach (var (name, value) in received.Headers)
        {
            http.Response.Headers.Append(name, value);
        }

        return received;
    }
}

/// <summary>Sends each write at once. If the client is gone, the function is not told, as in Lambda.</summary>
internal sealed class ChunkedStream(Stream body) : Stream
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

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await body.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() => body.FlushAsync().GetAwaiter().GetResult();

    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
