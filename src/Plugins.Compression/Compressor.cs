using System.IO.Compression;

namespace LambdaEventHandler.Compression;

/// <summary>Compresses bodies of any size with rented buffers.</summary>
internal sealed class Compressor(int level)
{
    public byte[] Compress(ReadOnlySpan<byte> body, ContentCoding coding)
    {
        using var output = new RentedStream(body.Length);
        using (var encoder = Open(coding, output))
        {
            encoder.Write(body);
        }

        return output.ToArray();
    }

    /// <summary>Opens a stream that compresses what is written to it. It leaves the output open.</summary>
    public Stream Open(ContentCoding coding, Stream output) => coding switch
    {
        ContentCoding.Brotli => new BrotliStream(output, (CompressionLevel)level, leaveOpen: true),
        ContentCoding.Gzip => new GZipStream(output, (CompressionLevel)level, leaveOpen: true),
        _ => new ZLibStream(output, (CompressionLevel)level, leaveOpen: true),
    };
}
