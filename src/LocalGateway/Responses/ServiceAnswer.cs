using System.Text;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>The HTTP response that the service sends to the client.</summary>
internal sealed record ServiceAnswer(int StatusCode, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private const string ContentType = "Content-Type";

    public static ServiceAnswer Json(int statusCode, string body) => Text(statusCode, "application/json", body);

    public static ServiceAnswer Text(int statusCode, string contentType, string body) =>
        new(statusCode, [new(ContentType, contentType)], Encoding.UTF8.GetBytes(body));

    /// <summary>Adds a header of the service, unless the response already has it.</summary>
    public ServiceAnswer With(string name, string value) => Has(name) ? this : this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>Adds the content type that the service sets for a body without one.</summary>
    public ServiceAnswer WithUsualContentType(string contentType) =>
        Body.Length == 0 ? this : With(ContentType, contentType);

    private bool Has(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Sends a response. The server determines the framing of the message, regardless of the function's headers.</summary>
internal static class AnswerWriter
{
    private static readonly string[] Framing = ["Connection", "Content-Length", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    public static async Task WriteAsync(ServiceAnswer answer, HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = answer.StatusCode;
        foreach (var (name, value) in answer.Headers)
        {
            if (!Framing.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                response.Headers.Append(name, value);
            }
        }

        if (CanHaveBody(answer, http.Request))
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static bool CanHaveBody(ServiceAnswer answer, HttpRequest request) =>
        !HttpMethods.IsHead(request.Method) && answer.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified);
}
