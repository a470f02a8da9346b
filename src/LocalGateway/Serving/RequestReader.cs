using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LambdaEventHandler.Gateway;

/// <summary>Reads a complete request.</summary>
internal static class RequestReader
{
    /// <returns>The request, or null if its body exceeds the limit.</returns>
    /// <exception cref="MalformedRequestException">The framing of the body is invalid, for example the size of a chunk.</exception>
    public static async Task<ClientRequest?> ReadAsync(HttpContext http, int bodyLimit, TimeProvider time)
    {
        if (await ReadBodyAsync(http.Request, bodyLimit, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return null;
        }

        return HeadOf(http, time) with { Body = body };
    }

    /// <summary>Returns the request without its body.</summary>
    public static ClientRequest HeadOf(HttpContext http, TimeProvider time) => new(http.Request.Method, RawTarget.Of(http), HeadersOf(http.Request), [])
    {
        Protocol = http.Request.Protocol,
        SourceAddress = http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1",
        Port = http.Connection.LocalPort,
        Time = time.GetUtcNow(),
    };

    private static HeaderList HeadersOf(HttpRequest request)
    {
        var headers = new HeaderList();
        foreach (var (name, values) in request.Headers)
        {
            headers.Add(name, [.. values.Select(value => value ?? "")]);
        }

        return headers;
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        try
        {
            return await ReadToEndAsync(request.Body, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OverflowException)
        {
            // Kestrel reports malformed requests with several exceptions, not only with BadHttpRequestException.
            throw new MalformedRequestException(exception);
        }
    }

    private static async Task<byte[]?> ReadToEndAsync(Stream content, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}

/// <summary>The exception that is thrown when a request violates the rules of HTTP.</summary>
internal sealed class MalformedRequestException(Exception cause) : Exception("The request's body is malformed.", cause);

/// <summary>The target as the client sent it. Kestrel's own path is decoded, which loses <c>%2F</c> and invalid sequences.</summary>
internal static class RawTarget
{
    public static RequestTarget Of(HttpContext http) => RequestTarget.Parse(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
}
