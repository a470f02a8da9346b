using System.IO.Hashing;
using System.Text;

namespace LambdaEventHandler.OpenApi;

/// <summary>The document as text, with a validator (RFC 9110, section 8.8.3).</summary>
internal sealed class ServedDocument(string text, string contentType)
{
    // Not a cryptographic hash, which would load the operating system's libraries for it.
    private readonly string _tag = $"\"{Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)))}\"";

    public Response Answer(Request request)
    {
        var response = IsKnown(request) ? new Response(304) : new Response { Body = text, ContentType = contentType };
        response.Headers["ETag"] = _tag;
        response.Headers["Cache-Control"] = "no-cache";
        return response;
    }

    /// <summary>Determines whether the client has the document already. The comparison is weak, because compression weakens the tag (RFC 9110, section 13.1.2).</summary>
    private bool IsKnown(Request request)
    {
        foreach (var tags in request.Headers.GetValues("If-None-Match"))
        {
            foreach (var tag in tags.Split(',', StringSplitOptions.TrimEntries))
            {
                if (tag == "*" || tag == _tag || (tag.StartsWith("W/", StringComparison.Ordinal) && tag.AsSpan(2).SequenceEqual(_tag)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
