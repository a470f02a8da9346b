using System.Text;

namespace LambdaEventHandler.OpenApi;

/// <summary>The document as text, with a validator (RFC 9110, section 8.8.3).</summary>
internal sealed class ServedDocument(string text, string contentType)
{
    private readonly string _tag = EntityTags.Of(Encoding.UTF8.GetBytes(text));

    public Response Answer(Request request)
    {
        // The comparison is weak, because compression weakens the tag (RFC 9110, section 13.1.2).
        var isKnown = EntityTags.Contains(request.Headers.GetValues("If-None-Match"), _tag, exists: true, isWeak: true);
        var response = isKnown ? new Response(304) : new Response { Body = text, ContentType = contentType };
        response.Headers["ETag"] = _tag;
        response.Headers["Cache-Control"] = "no-cache";
        return response;
    }
}
