using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Features.Support;

/// <summary>The response of any source, read as the service that gets it reads it.</summary>
public sealed class Answer(JsonObject wire)
{
    /// <summary>The response as it left the function.</summary>
    public JsonObject Wire => wire;

    public int Status => (int)wire["statusCode"]!;

    public bool IsBase64Encoded => (bool)wire["isBase64Encoded"]!;

    public string Body => (string?)wire["body"] ?? "";

    public byte[] BodyBytes => IsBase64Encoded ? Convert.FromBase64String(Body) : Encoding.UTF8.GetBytes(Body);

    /// <summary>All values of a header, none if it is absent.</summary>
    public IReadOnlyList<string> Header(string name) =>
        [.. Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];

    public IEnumerable<KeyValuePair<string, string>> Headers => Single.Concat(Several).Concat(Cookies);

    private IEnumerable<KeyValuePair<string, string>> Single =>
        from header in Fields("headers")
        select KeyValuePair.Create(header.Key, (string)header.Value!);

    private IEnumerable<KeyValuePair<string, string>> Several =>
        from header in Fields("multiValueHeaders")
        from value in header.Value!.AsArray()
        select KeyValuePair.Create(header.Key, (string)value!);

    private IEnumerable<KeyValuePair<string, string>> Cookies =>
        from cookie in wire["cookies"] as JsonArray ?? []
        select KeyValuePair.Create("Set-Cookie", (string)cookie!);

    private JsonObject Fields(string name) => wire[name] as JsonObject ?? [];
}
