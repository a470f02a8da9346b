using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Error answers that go out without the pipeline and without the app's serializer, either of which may be what failed.</summary>
internal static partial class FallbackResponse
{
    public static Response InternalServerError(string message, Exception? exception = null) => new(500)
    {
        ContentType = "application/json",
        Content = $$"""{"statusCode":500,"message":"{{JsonEncodedText.Encode(message)}}"}""",
        Exception = exception,
    };

    /// <summary>Replaces an answer whose body was not read to its end, because the source could not carry it.</summary>
    public static Response TooLarge(Response response, Request request)
    {
        LogTooLarge(request.LoggerFactory.CreateLogger("LambdaEventHandler.Responses"), request.ResponseLimit, request.Route?.DisplayName ?? "no route");
        return Replace(
            response,
            string.Create(CultureInfo.InvariantCulture, $"The response has more than the {request.ResponseLimit} bytes that the source of the event can carry"));
    }

    /// <summary>Replaces an answer that cannot be sent, with the headers that a browser needs to read the error.</summary>
    public static Response Replace(Response response, string message)
    {
        var replacement = InternalServerError(message);
        foreach (var (name, value) in response.Headers)
        {
            if (IsForTheBrowser(name))
            {
                replacement.Headers.Append(name, value);
            }
        }

        if (response.Headers.Contains("Cache-Control"))
        {
            replacement.Headers["Cache-Control"] = "no-cache";
        }

        return replacement;
    }

    /// <summary>Without the CORS headers the page's script could not read the error.</summary>
    private static bool IsForTheBrowser(string name) =>
        name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || name.Equals("Vary", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(5, LogLevel.Error, "The response has more than the {Limit} bytes that the source of the event can carry ({Action}), so that it was not read to its end; answered 500. Send large bodies through S3, or compress them.")]
    private static partial void LogTooLarge(ILogger logger, int limit, string action);
}
