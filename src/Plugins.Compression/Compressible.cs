namespace LambdaEventHandler.Compression;

/// <summary>
/// Determines whether a response can be compressed (RFC 9110, sections 8.4 and 14.4; RFC 9111, section 5.2.2.6 for <c>no-transform</c>).
/// A part of a body can't, because its positions are those of the uncompressed body.
/// </summary>
internal static class Compressible
{
    public static bool Allows(Response response) =>
        response.StatusCode is not (204 or 206)
        && !response.Headers.Contains("Content-Encoding")
        && !response.Headers.Contains("Content-Range")
        && !response.Headers.HasToken("Cache-Control", "no-transform");
}
