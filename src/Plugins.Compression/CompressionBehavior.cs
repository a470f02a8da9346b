namespace LambdaEventHandler.Compression;

/// <summary>Compresses the answers of routes that ask for it, or of all.</summary>
internal sealed class CompressionBehavior(CompressionOptions options) : IBehavior
{
    private const int MinimumBytesOfAll = 1024;

    private readonly bool _all = options.All;
    private readonly int? _minimumBytes = options.MinimumBytes;
    private readonly ContentCoding[] _preference = [.. options.Encodings];
    private readonly Compressor _compressor = new(options.Level);

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var isAskedFor = request.Route?.GetMetadata<CompressAttribute>() is not null;
        if (!isAskedFor && !_all)
        {
            return next(request);
        }

        var pending = next(request);
        return pending.IsCompletedSuccessfully ? new(Apply(pending.Result, request, isAskedFor)) : AwaitAsync(pending, request, isAskedFor);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request, bool isAskedFor) =>
        Apply(await pending.ConfigureAwait(false), request, isAskedFor);

    private Response Apply(Response response, Request request, bool isAskedFor)
    {
        // Also where nothing is compressed: a cache in between must not give one client's answer to another.
        response.Headers.AddToken("Vary", "Accept-Encoding");
        if (request.Method != "HEAD" && Compressible.Allows(response) && (isAskedFor || !CompressedTypes.Contains(response.ContentType))
            && AcceptEncoding.Choose(request.Headers.GetValues("Accept-Encoding"), _preference) is { } coding)
        {
            Compress(response, coding, _minimumBytes ?? (isAskedFor ? 0 : MinimumBytesOfAll));
        }

        return response;
    }

    private void Compress(Response response, ContentCoding coding, int minimumBytes)
    {
        var body = response.GetBodyBytes();
        if (body.IsEmpty || body.Length < minimumBytes)
        {
            return;
        }

        response.Body = _compressor.Compress(body.Span, coding);
        response.Headers["Content-Encoding"] = NameOf(coding);
        response.Headers["Content-Length"] = null;
        if (response.Headers["ETag"] is ['"', ..] strong)
        {
            // A strong validator promises the same bytes, which the coding has changed (RFC 9110, section 8.8.3.3).
            response.Headers["ETag"] = $"W/{strong}";
        }
    }

    private static string NameOf(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => "deflate",
    };
}
