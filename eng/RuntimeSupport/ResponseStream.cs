using Amazon.Lambda.Core.ResponseStreaming;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Writes to standard output what goes to Lambda: the prelude, eight NUL bytes, and the payload.</summary>
internal sealed class ResponseStream(Stream output) : ILambdaResponseStream
{
    public long BytesWritten { get; private set; }

    public bool HasError => false;

    /// <summary>Registers the stream with Amazon.Lambda.Core, as the official client does.</summary>
    public static void Register() => LambdaResponseStreamFactory.SetLambdaResponseStream(static prelude =>
    {
        var output = Console.OpenStandardOutput();
        output.Write([.. prelude, .. new byte[8]]);
        return new ResponseStream(output);
    });

    public async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken = default)
    {
        await output.WriteAsync(buffer.AsMemory(offset, count), cancellationToken);
        BytesWritten += count;
    }

    public void Dispose() => output.Dispose();
}
