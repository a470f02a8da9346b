using System.Globalization;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>A response that the source cannot carry would end as an opaque 502 of the gateway: it is answered with a 500 that says why.</summary>
internal static partial class ResponseLimit
{
    // JSON writes a character as six bytes at most, so that a small answer cannot be over a limit.
    private const int MostBytesOfCharacter = 6;

    // More than JSON puts around a header, and around all of them and the body.
    private const int HeaderEnvelope = 8;
    private const int Envelope = 256;

    /// <summary>The answer, or what replaces it, for a form whose JSON is written elsewhere.</summary>
    public static Response Keep(Response response, Request request, EventSource source, RawEvent sent)
    {
        var limit = source.ResponseLimit;
        if (LengthOf(response) < limit / MostBytesOfCharacter)
        {
            return response;
        }

        var size = JsonResponse.Measure(response, request, source, sent);
        return size > limit ? Replace(response, request, source, size) : response;
    }

    public static Response Replace(Response response, Request request, EventSource source, int size)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The response has {size} bytes, more than the {source.ResponseLimit} that the source of the event can carry");
        LogTooLarge(request.LoggerFactory.CreateLogger("LambdaEventHandler.Responses"), size, source.ResponseLimit, source.ResolverName, request.Route?.DisplayName ?? "no route");
        return FallbackResponse.Replace(response, message, request.Serializer);
    }

    private static int LengthOf(Response response)
    {
        var length = Envelope + response.Body.GetLength();
        if (response.HasHeaders)
        {
            foreach (var (name, value) in response.Headers.Entries)
            {
                length += HeaderEnvelope + name.Length + value.Length;
            }
        }

        if (response.HasCookies)
        {
            foreach (var cookie in response.Cookies)
            {
                length += HeaderEnvelope + cookie.Length;
            }
        }

        return length;
    }

    [LoggerMessage(3, LogLevel.Error, "The response has {Size} bytes, more than the {Limit} that {Resolver} can send ({Action}); returned 500. Send large bodies through S3, or compress them.")]
    private static partial void LogTooLarge(ILogger logger, int size, int limit, string resolver, string action);
}
