namespace LambdaEventHandler.Compression;

/// <summary>Compresses the responses that set <c>Compress</c>, those of routes with <see cref="CompressAttribute"/>, or all.</summary>
internal sealed class CompressionBehavior(CompressionOptions options) : IBehavior
{
    private const int MinimumBytesOfAll = 1024;

    private static readonly string[] OfThePlainBody = ["Content-Length", "Content-MD5", "Digest", "Content-Digest", "Repr-Digest"];

    private readonly bool _all = options.All;
    private readonly bool _streams = options.Streams;
    private readonly int? _minimumBytes = options.MinimumBytes;
    private readonly ContentCoding[] _preference = options.CopyEncodings();
    private readonly Compressor _compressor = new(options.LevelNumber);

    public bool KeepsResponses => false;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? new(Apply(pending.Result, request)) : AwaitAsync(pending, request);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) =>
        Apply(await pending.ConfigureAwait(false), request);

    private Response Apply(Response response, Request request)
    {
        var choice = response.Compress;
        var isAskedFor = choice == true || request.Route?.GetMetadata<CompressAttribute>() is not null;
        if (!isAskedFor && !_all)
        {
            return response;
        }

        // Required for uncompressed responses, too: a cache must not return one client's response to another.
        response.Headers.AddToken("Vary", "Accept-Encoding");
        if (choice != false && Compressible.Allows(response)
            && AcceptEncoding.Choose(request.Headers.GetValues("Accept-Encoding"), _preference) is { } coding)
        {
            Encode(response, request, coding, isAskedFor);
        }

        return response;
    }

    private void Encode(Response response, Request request, ContentCoding coding, bool isAskedFor)
    {
        var minimumBytes = _minimumBytes ?? (isAskedFor ? 0 : MinimumBytesOfAll);
        if (IsWithoutTheBody(response, request))
        {
            WeakenUnseen(response, request, isAlwaysEncoded: isAskedFor && minimumBytes == 0);
            return;
        }

        if (response.Body.Kind == ResponseBodyKind.Writer)
        {
            EncodeStream(response, coding, isAskedFor);
            return;
        }

        var body = response.GetBodyBytes();
        if (body.IsEmpty || body.Length < minimumBytes || (!isAskedFor && ExcludedTypes.Contains(response.ContentType)))
        {
            return;
        }

        if (request.Method != "HEAD")
        {
            response.Body = _compressor.Compress(body.Span, coding);
            response.Headers["Content-Encoding"] = NameOf(coding);
        }

        RemovePlainBodyHeaders(response);
    }

    private void EncodeStream(Response response, ContentCoding coding, bool isAskedFor)
    {
        if (!_streams || (!isAskedFor && ExcludedTypes.Contains(response.ContentType) && !ExcludedTypes.IsEventStream(response.ContentType)))
        {
            return;
        }

        var compressor = _compressor;
        response.Body = response.Body.Through(output => compressor.Open(coding, output));
        response.Headers["Content-Encoding"] = NameOf(coding);
        RemovePlainBodyHeaders(response);
    }

    private static void RemovePlainBodyHeaders(Response response)
    {
        foreach (var name in OfThePlainBody)
        {
            response.Headers.Remove(name);
        }

        Weaken(response);
    }

    /// <summary>Determines whether the response represents another one whose body is not available: a 304, or the response of a HEAD action.</summary>
    private static bool IsWithoutTheBody(Response response, Request request) =>
        response.StatusCode == 304 || (request.Method == "HEAD" && response.Body.Kind == ResponseBodyKind.None && request.Route?.Methods.Contains("HEAD") == true);

    /// <summary>
    /// Sets the validator of the response with a body on a response without one (RFC 9110, section 15.4.5). If compression depends on the size or the type of
    /// the body, the client's validator indicates whether the body was compressed.
    /// </summary>
    private static void WeakenUnseen(Response response, Request request, bool isAlwaysEncoded)
    {
        if (isAlwaysEncoded ? response.StatusCode != 304 || IsConditional(request) : HasWeakened(request, response.Headers["ETag"]))
        {
            Weaken(response);
        }
    }

    private static bool IsConditional(Request request) =>
        request.Headers.Contains("If-None-Match") || request.Headers.Contains("If-Modified-Since");

    private static bool HasWeakened(Request request, string? tag)
    {
        if (tag is not ['"', ..])
        {
            return false;
        }

        foreach (var known in request.Headers.GetValues("If-None-Match"))
        {
            if (known.Contains($"W/{tag}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Weakens a strong validator, which promises identical bytes, because a content coding changes them (RFC 9110, section 8.8.3.3).</summary>
    private static void Weaken(Response response)
    {
        if (response.Headers["ETag"] is ['"', ..] strong)
        {
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
