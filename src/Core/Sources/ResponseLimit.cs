using System.Globalization;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Replaces a response that exceeds the limit of its source, which would cause a 502 without explanation, with a 500 that explains it.</summary>
internal static partial class ResponseLimit
{
    // In JSON, a character has at most six bytes, so that a small response can't exceed a limit.
    private const int MostBytesOfCharacter = 6;

    // Upper bounds of the JSON around a header, and around the headers and the body.
    private const int HeaderEnvelope = 8;
    private const int Envelope = 256;

    /// <summary>Returns the response or its replacement, for a form whose JSON is written elsewhere.</summary>
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
        return FallbackResponse.Replace(response, message, request);
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
