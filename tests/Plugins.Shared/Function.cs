using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler;

/// <summary>A function behind a REST API: a request becomes the event that API Gateway documents, in both of its forms of headers.</summary>
internal static class Function
{
    private static readonly string Event = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Events", "api-gateway-rest.json"));

    public static async Task<Answer> AskAsync(this Resolver app, string method, string path, params (string Name, string Value)[] headers) =>
        await app.AskAsync(new TestContext(), method, path, headers);

    public static async Task<Answer> AskAsync(this Resolver app, TestContext invocation, string method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(EventOf(method, path, headers).ToJsonString()));
        await using var response = await app.ResolveAsync(request, invocation);
        return new Answer((await JsonNode.ParseAsync(response))!.AsObject());
    }

    /// <summary>Sends a body: as base64, or as text, as a REST API without binary media types does.</summary>
    public static async Task<Answer> SendAsync(this Resolver app, string method, string path, byte[] body, bool isBase64, params (string Name, string Value)[] headers)
    {
        var json = EventOf(method, path, headers);
        (json["body"], json["isBase64Encoded"]) = (isBase64 ? Convert.ToBase64String(body) : Encoding.UTF8.GetString(body), isBase64);
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        await using var response = await app.ResolveAsync(request, new TestContext());
        return new Answer((await JsonNode.ParseAsync(response))!.AsObject());
    }

    private static JsonObject EventOf(string method, string path, (string Name, string Value)[] headers)
    {
        var json = JsonNode.Parse(Event)!.AsObject();
        (json["httpMethod"], json["path"]) = (method, path);
        json["headers"] = new JsonObject(headers.GroupBy(header => header.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Last().Value)));
        json["multiValueHeaders"] = new JsonObject(headers.GroupBy(header => header.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)Values(group))));
        return json;
    }

    private static JsonArray Values(IEnumerable<(string Name, string Value)> headers) => [.. headers.Select(header => (JsonNode)header.Value)];
}

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
