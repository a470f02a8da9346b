using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>What the service sends to the client.</summary>
internal sealed record ServiceAnswer(int StatusCode, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private const string ContentType = "Content-Type";

    public static ServiceAnswer Json(int statusCode, string body) => Text(statusCode, "application/json", body);

    public static ServiceAnswer Text(int statusCode, string contentType, string body) =>
        new(statusCode, [new(ContentType, contentType)], Encoding.UTF8.GetBytes(body));

    /// <summary>Adds a header of the service's own, unless the answer has it.</summary>
    public ServiceAnswer With(string name, string value) => Has(name) ? this : this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>Adds the content type that the service gives to a body without one.</summary>
    public ServiceAnswer WithUsualContentType(string contentType) =>
        Body.Length == 0 ? this : With(ContentType, contentType);

    private bool Has(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
