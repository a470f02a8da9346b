using System.Globalization;

namespace LambdaEventHandler.Gateway;

/// <summary>What every service does to a request's headers: those of the connection end here, and the address, port and scheme that the client used are added.</summary>
internal static class ForwardedHeaders
{
    public const string TraceId = "X-Amzn-Trace-Id";

    private static readonly string[] OfTheConnection = ["Connection", "Expect", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    public static ReceivedHeaders Of(ReceivedRequest request)
    {
        var headers = request.Headers.Copy();
        foreach (var name in OfTheConnection)
        {
            headers.Remove(name);
        }

        headers.Set(TraceId, request.TraceId);
        headers.Set("X-Forwarded-For", string.Join(", ", [.. headers["X-Forwarded-For"], request.SourceAddress]));
        headers.Set("X-Forwarded-Port", request.Port.ToString(CultureInfo.InvariantCulture));
        headers.Set("X-Forwarded-Proto", "http");
        return headers;
    }
}
