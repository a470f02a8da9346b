namespace LambdaEventHandler;

/// <summary>The body of an event: <c>isBase64Encoded</c> alone decides what its text means.</summary>
internal static class BodyReader
{
    /// <summary>The body, or null without one: a load balancer says so with an empty text.</summary>
    public static RequestBody? Read(RawEvent source, Request request)
    {
        if (source.Text(EventField.Body) is not { Length: > 0 } text)
        {
            return null;
        }

        if (!source.IsTrue(EventField.IsBase64Encoded))
        {
            return new RequestBody(text);
        }

        var bytes = new byte[text.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            throw new BadRequestException("The request body is not valid base64, although the event says that it is.");
        }

        return new RequestBody(bytes.AsSpan(0, length).ToArray(), Charset.Of(request.Headers["Content-Type"]));
    }
}
