using System.Net.Http.Headers;
using System.Text.Unicode;

namespace LambdaEventHandler.Gateway;

/// <summary>A request's body as an event carries it: text as it is, everything else in base64.</summary>
internal readonly record struct EventBody(string Text, bool IsBase64Encoded)
{
    /// <param name="request">The request.</param>
    /// <param name="isTextType">Whether the service takes bodies of a media type for text. A body without a type is text where it is UTF-8.</param>
    public static EventBody Of(ReceivedRequest request, Func<string, bool> isTextType)
    {
        var isText = !request.Headers["Content-Encoding"].Any() && (MediaTypeOf(request) is not { } type || isTextType(type));
        return isText && Utf8.IsValid(request.Body)
            ? new(System.Text.Encoding.UTF8.GetString(request.Body), IsBase64Encoded: false)
            : new(Convert.ToBase64String(request.Body), IsBase64Encoded: true);
    }

    private static string? MediaTypeOf(ReceivedRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Headers.Last("Content-Type"), out var parsed) ? parsed.MediaType?.ToLowerInvariant() : null;
}
