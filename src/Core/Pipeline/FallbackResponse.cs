using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Creates error responses without the pipeline, which may be what failed.</summary>
internal static partial class FallbackResponse
{
    /// <summary>Creates an error with the app's serializer, or with the default one if that fails.</summary>
    public static Response InternalServerError(Request request, string message) =>
        TrySerialize(request, message) is { } body ? Create(request, ResponseBody.FromUtf8(body)) : Plain(request, message);

    /// <summary>Creates an error without the app's serializer, and without customized problem details.</summary>
    public static Response Plain(Request request, string message, Exception? exception = null) => Create(
        request,
        request.ProblemDetails is not { } options
            ? $$"""{"statusCode":500,"message":"{{JsonEncodedText.Encode(message)}}"}"""
            : $$"""{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"{{JsonEncodedText.Encode(message)}}"{{(options.InstanceOf(request) is { } id ? $",\"instance\":\"{id}\"" : "")}}}""",
        exception);

    /// <summary>Replaces a response whose body exceeds what the event source can carry.</summary>
    public static Response TooLarge(Response response, Request request)
    {
        LogTooLarge(request.LoggerFactory.CreateLogger("LambdaEventHandler.Responses"), request.ResponseLimit, request.Route?.DisplayName ?? "no route");
        return Replace(
            response,
            string.Create(CultureInfo.InvariantCulture, $"The response has more than the {request.ResponseLimit} bytes that the source of the event can carry"),
            request);
    }

    /// <summary>Replaces a response that cannot be sent, and keeps the headers that a browser needs to read the error.</summary>
    public static Response Replace(Response response, string message, Request request)
    {
        var replacement = InternalServerError(request, message);
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

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The response is an error already; it is written without the serializer.")]
    private static byte[]? TrySerialize(Request request, string message)
    {
        try
        {
            var output = new ArrayBufferWriter<byte>();
            if (request.ProblemDetails is { } options)
            {
                options.Serialize(request, 500, message, output);
            }
            else
            {
                request.Serializer.Serialize(new ErrorBody(500, message), typeof(ErrorBody), output);
            }

            return output.WrittenSpan.ToArray();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static Response Create(Request request, ResponseBody body, Exception? exception = null) =>
        new(500) { ContentType = request.ProblemDetails is null ? "application/json" : ProblemDetails.ContentType, Body = body, Exception = exception };

    /// <summary>Without the CORS headers, the script of a page cannot read the error.</summary>
    private static bool IsForTheBrowser(string name) =>
        name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || name.Equals("Vary", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(5, LogLevel.Error, "The response has more than the {Limit} bytes that the source of the event can carry ({Action}), so that it was not read to its end; returned 500. Send large bodies through S3, or compress them.")]
    private static partial void LogTooLarge(ILogger logger, int limit, string action);
}
