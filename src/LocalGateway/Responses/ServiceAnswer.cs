using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>What the service sends to the client.</summary>
internal sealed record ServiceAnswer(int StatusCode, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private const string ContentType = "Content-Type";

    public static ServiceAnswer Json(int statusCode, string body) => Text(statusCode, "application/json", body);

    public static ServiceAnswer Text(int statusCode, string contentType, string body) =>
        new(statusCode, [new(ContentType, contentType)], Encoding.UTF8.GetBytes(body));

    /// <summary>Adds the content type that the service gives to a body without one.</summary>
    public ServiceAnswer WithUsualContentType(string contentType) =>
        Body.Length == 0 || Headers.Any(header => header.Key.Equals(ContentType, StringComparison.OrdinalIgnoreCase))
            ? this
            : this with { Headers = [.. Headers, new(ContentType, contentType)] };
}
