using System.Globalization;

namespace LambdaEventHandler.Gateway;

/// <summary>What every service does to a request's headers: those of the connection end here, and the address, port and scheme that the client used are added.</summary>
internal static class ForwardedHeaders
{
    private static readonly string[] OfTheConnection = ["Connection", "Expect", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    public static ReceivedHeaders Of(ReceivedRequest request)
    {
        var headers = request.Headers.Copy();
        foreach (var name in OfTheConnection)
        {
            headers.Remove(name);
        }

        headers.Set("X-Amzn-Trace-Id", headers.Last("X-Amzn-Trace-Id") ?? TraceIdOf(request));
        headers.Set("X-Forwarded-For", string.Join(", ", [.. headers["X-Forwarded-For"], request.SourceAddress]));
        headers.Set("X-Forwarded-Port", request.Port.ToString(CultureInfo.InvariantCulture));
        headers.Set("X-Forwarded-Proto", "http");
        return headers;
    }

    private static string TraceIdOf(ReceivedRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"Root=1-{request.Time.ToUnixTimeSeconds():x8}-{request.Id.ToString("N")[..24]}");
}
