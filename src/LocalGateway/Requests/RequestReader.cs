using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Reads a request to its end.</summary>
internal static class RequestReader
{
    /// <returns>The request; null where its body is over the limit.</returns>
    /// <exception cref="MalformedRequestException">The body breaks the rules of its framing, for example by the size of a chunk.</exception>
    public static async Task<ReceivedRequest?> ReadAsync(HttpContext http, int bodyLimit, TimeProvider time)
    {
        if (await ReadBodyAsync(http.Request, bodyLimit, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return null;
        }

        return new ReceivedRequest(http.Request.Method, RequestTarget.Of(http), HeadersOf(http.Request), body)
        {
            Protocol = http.Request.Protocol,
            SourceAddress = http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1",
            Port = http.Connection.LocalPort,
            Time = time.GetUtcNow(),
        };
    }

    private static ReceivedHeaders HeadersOf(HttpRequest request)
    {
        var headers = new ReceivedHeaders();
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
            // Kestrel has several exceptions for what it cannot read, of which some are not its BadHttpRequestException.
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

/// <summary>A request that breaks HTTP's rules.</summary>
internal sealed class MalformedRequestException(Exception cause) : Exception("The request's body is malformed.", cause);
