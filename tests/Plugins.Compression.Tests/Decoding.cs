using System.IO.Compression;
using System.Text;

namespace LambdaEventHandler.Compression;

/// <summary>Undoes what an answer's Content-Encoding says, as a client does.</summary>
internal static class Decoding
{
    public static string DecodedText(this Answer answer) => Encoding.UTF8.GetString(answer.DecodedBytes());

    public static byte[] DecodedBytes(this Answer answer)
    {
        using var decoder = Open(answer["Content-Encoding"], new MemoryStream(answer.Bytes));
        using var decoded = new MemoryStream();
        decoder.CopyTo(decoded);
        return decoded.ToArray();
    }

    private static Stream Open(string? coding, Stream body) => coding switch
    {
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "gzip" => new GZipStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        null => body,
        _ => throw new InvalidDataException($"Nobody asked for {coding}."),
    };
}
