using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>Sends an answer. The framing of the message is the server's, whatever the function says of it.</summary>
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
