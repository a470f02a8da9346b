using System.IO.Compression;
using System.Text;

namespace LambdaEventHandler.SwaggerUi;

/// <summary>A file with its codings, its validators, and its headers.</summary>
/// <param name="contentType">The content type.</param>
/// <param name="cacheControl">The value of <c>Cache-Control</c>.</param>
/// <param name="read">Reads the content with a coding: Brotli or gzip if the file is compressed, otherwise without one.</param>
internal sealed class EmbeddedFile(string contentType, string cacheControl, Func<FileCoding, byte[]> read)
{
    private readonly CodedFile?[] _coded = new CodedFile?[3];

    /// <summary>Gets whether the content is text.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>Gets whether the content is compressed with Brotli and with gzip.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>Gets whether the content, uncompressed, is larger than the response of a load balancer can be (1 MB).</summary>
    public bool IsLarge { get; init; }

    /// <summary>Gets the value of <c>Content-Security-Policy</c>.</summary>
    public string? SecurityPolicy { get; init; }

    /// <summary>Returns the response to GET. For HEAD and 304, the body is not sent.</summary>
    public Response Respond(RequestHeaders headers)
    {
        if (Choose(headers) is not { } coding)
        {
            return NotAcceptable();
        }

        var file = _coded[(int)coding] ??= Encode(coding);
        var response = new Response { ContentType = contentType };
        AddHeaders(response.Headers);
        response.Headers["ETag"] = file.EntityTag;
        if (EntityTags.Contains(headers.GetValues("If-None-Match"), file.EntityTag, exists: true, isWeak: true))
        {
            response.StatusCode = 304;
            return response;
        }

        if (file.Name is { } name)
        {
            response.Headers["Content-Encoding"] = name;
        }

        response.Body = file.Body;
        return response;
    }

    /// <summary>Selects a coding, or null if the client accepts none in which the file can be sent.</summary>
    private FileCoding? Choose(RequestHeaders headers)
    {
        if (!IsCompressed)
        {
            return FileCoding.Identity;
        }

        var accepted = headers.GetValues("Accept-Encoding");
        var coding = AcceptedCodings.Choose(accepted);
        if (!IsLarge || coding != FileCoding.Identity)
        {
            return coding;
        }

        // A client that doesn't send the header accepts every coding (RFC 9110, section 12.5.3).
        return accepted.Count == 0 ? FileCoding.Gzip : AcceptedCodings.ChooseCompressed(accepted);
    }

    private CodedFile Encode(FileCoding coding)
    {
        var bytes = IsCompressed && coding == FileCoding.Identity ? Decompress(read(FileCoding.Gzip)) : read(coding);
        var tag = EntityTags.Of(bytes);
        return coding switch
        {
            FileCoding.Brotli => new("br", tag, bytes),
            FileCoding.Gzip => new("gzip", tag, bytes),
            _ => new(null, tag, IsText ? Encoding.UTF8.GetString(bytes) : bytes),
        };
    }

    private void AddHeaders(ResponseHeaders headers)
    {
        headers["Cache-Control"] = cacheControl;
        headers["X-Content-Type-Options"] = "nosniff";
        if (IsCompressed)
        {
            headers["Vary"] = "Accept-Encoding";
        }

        if (SecurityPolicy is not null)
        {
            headers["Content-Security-Policy"] = SecurityPolicy;
            headers["Referrer-Policy"] = "no-referrer";
        }
    }

    private static Response NotAcceptable()
    {
        var response = Response.Text("This file is sent only with Accept-Encoding: br or gzip.", 406);
        response.Headers["Vary"] = "Accept-Encoding";
        return response;
    }

    private static byte[] Decompress(byte[] gzip)
    {
        using var input = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        using var output = new MemoryStream();
        input.CopyTo(output);
        return output.ToArray();
    }
}

/// <summary>A file with a coding.</summary>
/// <param name="Name">The name of the coding; null without one.</param>
/// <param name="EntityTag">The validator of these bytes.</param>
/// <param name="Body">The body.</param>
internal sealed record CodedFile(string? Name, string EntityTag, ResponseBody Body);
