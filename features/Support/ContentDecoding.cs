using System.IO.Compression;
using System.Text;

namespace LambdaEventHandler.Features.Support;

/// <summary>Undoes what an answer's Content-Encoding says, as a client does.</summary>
internal static class ContentDecoding
{
    public static string DecodedBody(this Answer answer)
    {
        using var decoder = Open(answer.Header("Content-Encoding"), new MemoryStream(answer.BodyBytes));
        using var reader = new StreamReader(decoder, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream Open(IReadOnlyList<string> coding, Stream body) => coding switch
    {
        [] => body,
        ["br"] => new BrotliStream(body, CompressionMode.Decompress),
        ["gzip"] => new GZipStream(body, CompressionMode.Decompress),
        ["deflate"] => new ZLibStream(body, CompressionMode.Decompress),
        _ => throw new InvalidDataException($"Nobody asked for {string.Join(", ", coding)}."),
    };
}
