namespace LambdaEventHandler;

/// <summary>Which answers have a body at all (RFC 9110, section 6.4.1).</summary>
internal static class MessageBody
{
    public static bool IsSent(Response response, Request request) =>
        response.Content is not null && request.Method != "HEAD" && IsAllowed(response);

    /// <summary>Whether the status allows a body; where it does not, there is no <c>Content-Type</c> either.</summary>
    public static bool IsAllowed(Response response) => response.StatusCode is not (204 or 304);
}
