namespace LambdaEventHandler;

/// <summary>The response's JSON as a stream.</summary>
internal static class JsonResponse
{
    public static Stream Write(Response response, Request request, RawEvent source)
    {
        using var buffer = PooledBuffer.Rent();
        Write(response, request, source, buffer);
        if (buffer.WrittenSpan.Length > source.Format.ResponseLimit)
        {
            var replacement = ResponseLimit.Replace(response, request, source.Format, buffer.WrittenSpan.Length);
            buffer.Clear();
            Write(replacement, request, source, buffer);
        }

        return new MemoryStream(buffer.WrittenSpan.ToArray());
    }

    /// <summary>How many bytes the response's JSON has.</summary>
    public static int Measure(Response response, Request request, RawEvent source)
    {
        using var buffer = PooledBuffer.Rent();
        Write(response, request, source, buffer);
        return buffer.WrittenSpan.Length;
    }

    private static void Write(Response response, Request request, RawEvent source, PooledBuffer buffer) =>
        source.Format.Write(response, request, source, new JsonResponseWriter(buffer));
}
