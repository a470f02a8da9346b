namespace LambdaEventHandler.Compression;

/// <summary>Whether an answer may be compressed at all (RFC 9110, section 8.4; RFC 9111, section 5.2.2.6 for <c>no-transform</c>).</summary>
internal static class Compressible
{
    public static bool Allows(Response response) =>
        response.StatusCode is not (204 or 206 or 304)
        && response.Compress
        && !response.Headers.Contains("Content-Encoding")
        && !response.Headers.HasToken("Cache-Control", "no-transform");
}
