namespace LambdaEventHandler.Compression;

/// <summary>A way to compress a body (RFC 9110, section 8.4.1).</summary>
public enum ContentCoding
{
    /// <summary>Brotli, <c>br</c> (RFC 7932): the smallest bodies.</summary>
    Brotli,

    /// <summary>Gzip, <c>gzip</c> (RFC 1952): what every client knows.</summary>
    Gzip,

    /// <summary>Deflate in zlib's format, <c>deflate</c> (RFC 1950).</summary>
    Deflate,
}
