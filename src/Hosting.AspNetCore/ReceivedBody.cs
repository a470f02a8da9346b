using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace LambdaEventHandler.Hosting;

/// <summary>The body of a request, or the reason why it could not be read, which becomes the response when the app reads the body.</summary>
internal readonly struct ReceivedBody
{
    private const int BufferSize = 16 * 1024;

    private readonly byte[]? _bytes;
    private readonly int _failedStatus;
    private readonly string? _failure;

    private ReceivedBody(byte[] bytes) => _bytes = bytes;

    private ReceivedBody(int status, string? failure) => (_failedStatus, _failure) = (status, failure);

    /// <summary>Gets the bytes; empty without a body.</summary>
    /// <exception cref="ServiceException">The body is too large or malformed.</exception>
    public byte[] Bytes => _bytes ?? throw new ServiceException(_failedStatus, _failure);

    /// <exception cref="OperationCanceledException">The client disconnected.</exception>
    public static async ValueTask<ReceivedBody> ReadAsync(HttpContext http, int limit)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return new([]);
        }

        if (http.Request.ContentLength > limit)
        {
            return TooLarge(limit);
        }

        AllowByServer(http, limit);
        try
        {
            return await ReadToEndAsync(http.Request.Body, limit, http.RequestAborted).ConfigureAwait(false) is { } bytes ? new(bytes) : TooLarge(limit);
        }
        catch (BadHttpRequestException exception)
        {
            return new(exception.StatusCode is >= 400 and < 500 ? exception.StatusCode : StatusCodes.Status400BadRequest, failure: null);
        }
        catch (Exception exception) when (exception is IOException or OverflowException or InvalidDataException && !http.RequestAborted.IsCancellationRequested)
        {
            // Servers report malformed chunks, and middleware reports malformed compression, with several exceptions.
            return new(StatusCodes.Status400BadRequest, failure: null);
        }
    }

    private static ReceivedBody TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The request body is larger than {limit} bytes"));

    /// <summary>Raises the limit of the server, which is another default, unless the endpoint sets one.</summary>
    private static void AllowByServer(HttpContext http, int limit)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null
            && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } ofServer } feature
            && ofServer < limit)
        {
            feature.MaxRequestBodySize = limit;
        }
    }

    // The memory grows with what was received, not with what the client announced.
    private static async Task<byte[]?> ReadToEndAsync(Stream content, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[BufferSize];
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
