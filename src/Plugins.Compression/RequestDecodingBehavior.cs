using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace LambdaEventHandler.Compression;

/// <summary>Decodes the bodies of requests with a <c>Content-Encoding</c>. The last coding was applied last, so that it is decoded first.</summary>
internal sealed class RequestDecodingBehavior(int mostBytes) : IBehavior
{
    private const int MostCodings = 4;
    private const string Supported = "br, gzip, deflate";

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        if (request.Route is not null && request.Headers.GetValues("Content-Encoding") is { Count: > 0 } codings)
        {
            Decode(request, codings);
        }

        return next(request);
    }

    private void Decode(Request request, IReadOnlyList<string> headers)
    {
        var codings = Read(headers);
        if (codings.Count == 0 || request.BodyBytes is not { Length: > 0 } body)
        {
            return;
        }

        for (var index = codings.Count - 1; index >= 0; index--)
        {
            body = RequestDecoder.Decode(body, codings[index], mostBytes);
        }

        request.ReplaceBody(body);
    }

    private static List<ContentCoding> Read(IReadOnlyList<string> headers)
    {
        var codings = new List<ContentCoding>();
        foreach (var header in headers)
        {
            foreach (var part in header.AsSpan().Split(','))
            {
                var name = header.AsSpan(part).Trim(" \t");
                if (name.IsEmpty || name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                codings.Add(CodingOf(name) ?? throw Unsupported("The content encoding of the request body is not supported."));
                if (codings.Count > MostCodings)
                {
                    throw Unsupported($"The request body has more than {MostCodings} content encodings.");
                }
            }
        }

        return codings;
    }

    private static ContentCoding? CodingOf(ReadOnlySpan<char> name) =>
        Is(name, "gzip") || Is(name, "x-gzip") ? ContentCoding.Gzip
        : Is(name, "br") ? ContentCoding.Brotli
        : Is(name, "deflate") ? ContentCoding.Deflate
        : null;

    private static bool Is(ReadOnlySpan<char> name, string coding) => name.Equals(coding, StringComparison.OrdinalIgnoreCase);

    // With the codings that the client can use instead (RFC 9110, section 12.5.3).
    private static ServiceException Unsupported(string problem) => new(415, $"{problem} Send {Supported}, or the body unchanged.")
    {
        Headers = { ["Accept-Encoding"] = Supported },
    };
}

/// <summary>Decodes a body, up to a limit, so that a small body can't fill the memory.</summary>
internal static class RequestDecoder
{
    private const int BufferBytes = 16 * 1024;

    // .NET returns the beginning of incomplete data without an error. A gzip stream ends at the end of its data, complete or not, but can have another member, which is
    // decoded only if what precedes it is complete. All others look for more data only if they are incomplete.
    private static readonly byte[] Mark = Guid.NewGuid().ToByteArray();
    private static readonly byte[] MarkMember = ToMember(Mark);

    /// <summary>Decodes a body.</summary>
    /// <exception cref="BadRequestException">The body is not of the coding, or it is incomplete.</exception>
    /// <exception cref="ServiceException">The decoded body is larger than the limit: 413.</exception>
    public static byte[] Decode(byte[] body, ContentCoding coding, int mostBytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var output = new RentedStream(body.Length);
            using var source = new ExhaustibleStream(coding == ContentCoding.Gzip ? [.. body, .. MarkMember] : body);
            using var decoder = Open(coding, source, body);
            while (decoder.Read(buffer) is > 0 and var count)
            {
                if (output.Length + count - (coding == ContentCoding.Gzip ? Mark.Length : 0) > mostBytes)
                {
                    throw new ServiceException(413, string.Create(CultureInfo.InvariantCulture, $"The decoded request body is larger than {mostBytes:N0} bytes."));
                }

                output.Write(buffer.AsSpan(0, count));
            }

            return Complete(output.ToArray(), coding, source);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new BadRequestException("The request body is not valid data of its Content-Encoding.", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Stream Open(ContentCoding coding, Stream source, byte[] body) => coding switch
    {
        ContentCoding.Brotli => new BrotliStream(source, CompressionMode.Decompress),
        ContentCoding.Gzip => new GZipStream(source, CompressionMode.Decompress),
        _ => HasZlibHeader(body) ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
    };

    /// <summary>Returns the decoded body without the mark.</summary>
    /// <exception cref="InvalidDataException">The body is incomplete.</exception>
    private static byte[] Complete(byte[] decoded, ContentCoding coding, ExhaustibleStream source) =>
        coding == ContentCoding.Gzip
            ? decoded.AsSpan().EndsWith(Mark) ? decoded[..^Mark.Length] : throw new InvalidDataException("The gzip data is incomplete.")
            : source.IsExhausted ? throw new InvalidDataException("The data is incomplete.") : decoded;

    private static byte[] ToMember(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var encoder = new GZipStream(output, CompressionLevel.NoCompression, leaveOpen: true))
        {
            encoder.Write(bytes);
        }

        return output.ToArray();
    }

    // Some clients send "deflate" without the header of zlib (RFC 9110, section 8.4.1.2).
    private static bool HasZlibHeader(byte[] body) => body.Length >= 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;
}

/// <summary>A body that is read, which knows whether more was read for than it has.</summary>
internal sealed class ExhaustibleStream(byte[] body) : MemoryStream(body, writable: false)
{
    public bool IsExhausted { get; private set; }

    // In a class that derives from MemoryStream, the other read methods call this one.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        IsExhausted |= read == 0 && count > 0;
        return read;
    }
}
