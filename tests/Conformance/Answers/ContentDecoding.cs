using System.IO.Compression;

namespace LambdaEventHandler.Conformance.Answers;

/// <summary>Undoes what a client would undo: base64, then the content's encoding.</summary>
internal static class ContentDecoding
{
    /// <exception cref="FormatException">The body is no base64, although the response says so.</exception>
    /// <exception cref="InvalidDataException">The body is not of the encoding that the response names.</exception>
    public static byte[] Decode(Answer answer)
    {
        var sent = answer.IsBase64Encoded == true ? Convert.FromBase64String(answer.Body) : System.Text.Encoding.UTF8.GetBytes(answer.Body);
        var encoding = string.Join(",", answer.Headers.Of("Content-Encoding")).ToLowerInvariant();
        using var decoded = new MemoryStream();
        using (var reader = Reader(encoding, new MemoryStream(sent)))
        {
            reader.CopyTo(decoded);
        }

        return decoded.ToArray();
    }

    private static Stream Reader(string encoding, Stream sent) => encoding switch
    {
        "" or "identity" => sent,
        "gzip" or "x-gzip" => new GZipStream(sent, CompressionMode.Decompress),
        "deflate" => new ZLibStream(sent, CompressionMode.Decompress),
        "br" => new BrotliStream(sent, CompressionMode.Decompress),
        _ => throw new InvalidDataException($"{encoding} is an encoding that the runner does not know"),
    };
}
