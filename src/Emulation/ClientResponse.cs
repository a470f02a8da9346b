using System.Text;

namespace LambdaEventHandler.Emulation;

/// <summary>The HTTP response that the service sends to the client.</summary>
internal sealed record ClientResponse(int StatusCode, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private const string ContentType = "Content-Type";

    private static readonly string[] Framing = ["Connection", "Content-Length", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <summary>Gets a value that indicates whether HTTP allows a body, even an empty one, in the response (RFC 9110, section 6.4.1).</summary>
    public bool AllowsBody { get; private init; } = true;

    public static ClientResponse Json(int statusCode, string body) => Text(statusCode, "application/json", body);

    public static ClientResponse Text(int statusCode, string contentType, string body) =>
        new(statusCode, [new(ContentType, contentType)], Encoding.UTF8.GetBytes(body));

    /// <summary>Adds a header of the service, unless the response already has it.</summary>
    public ClientResponse With(string name, string value) => Has(name) ? this : this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>Adds the content type that the service sets for a body without one.</summary>
    public ClientResponse WithUsualContentType(string contentType) =>
        Body.Length == 0 ? this : With(ContentType, contentType);

    /// <summary>Returns the response as the client of a request receives it: the server determines the framing of the message, regardless of the function's headers.</summary>
    /// <param name="method">The method of the request.</param>
    public ClientResponse AsReceived(string method)
    {
        var allowsBody = method != "HEAD" && StatusCode is not (204 or 205 or 304);
        return this with
        {
            Headers = [.. Headers.Where(header => !Framing.Contains(header.Key, StringComparer.OrdinalIgnoreCase))],
            Body = allowsBody ? Body : [],
            AllowsBody = allowsBody,
        };
    }

    private bool Has(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
