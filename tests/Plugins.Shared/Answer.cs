using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler;

/// <summary>The function's response, as API Gateway reads it.</summary>
internal sealed class Answer(JsonObject wire)
{
    public int Status => (int)wire["statusCode"]!;

    public bool IsBase64Encoded => (bool)wire["isBase64Encoded"]!;

    public string Body => (string?)wire["body"] ?? "";

    public byte[] Bytes => IsBase64Encoded ? Convert.FromBase64String(Body) : Encoding.UTF8.GetBytes(Body);

    /// <summary>The value of a header; null where there is none.</summary>
    public string? this[string name] => Headers.GetValueOrDefault(name);

    /// <summary>The names of the headers that begin so, in order.</summary>
    public IEnumerable<string> Names(string start = "") =>
        Headers.Keys.Where(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    private Dictionary<string, string> Headers => Single.Concat(Several).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<KeyValuePair<string, string>> Single =>
        from header in wire["headers"] as JsonObject ?? []
        select KeyValuePair.Create(header.Key, (string)header.Value!);

    private IEnumerable<KeyValuePair<string, string>> Several =>
        from header in wire["multiValueHeaders"] as JsonObject ?? []
        select KeyValuePair.Create(header.Key, string.Join(" | ", header.Value!.AsArray().Select(value => (string)value!)));
}
