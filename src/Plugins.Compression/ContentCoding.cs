namespace LambdaEventHandler.Compression;

/// <summary>Specifies a content coding (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1">RFC 9110, section 8.4.1</see>).</summary>
public enum ContentCoding
{
    /// <summary>Brotli, <c>br</c> (RFC 7932), which creates the smallest bodies.</summary>
    Brotli,

    /// <summary>Gzip, <c>gzip</c> (RFC 1952), which every client supports.</summary>
    Gzip,

    /// <summary>Deflate in zlib's format, <c>deflate</c> (RFC 1950).</summary>
    Deflate,
}
