namespace LambdaEventHandler.Compression;

/// <summary>
/// Whether a response may be compressed at all (RFC 9110, sections 8.4 and 14.4; RFC 9111, section 5.2.2.6 for <c>no-transform</c>).
/// What is a part of a body has the positions of the plain one.
/// </summary>
internal static class Compressible
{
    public static bool Allows(Response response) =>
        response.StatusCode is not (204 or 206)
        && !response.Headers.Contains("Content-Encoding")
        && !response.Headers.Contains("Content-Range")
        && !response.Headers.HasToken("Cache-Control", "no-transform");
}
