using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler;

/// <summary>A function behind a REST API: a request becomes the event that API Gateway documents, in both of its forms of headers.</summary>
internal static class Function
{
    private static readonly string Event = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Events", "api-gateway-rest.json"));

    public static async Task<Answer> AskAsync(this Resolver app, string method, string path, params (string Name, string Value)[] headers) =>
        await app.AskAsync(new Invocation(), method, path, headers);

    public static async Task<Answer> AskAsync(this Resolver app, Invocation invocation, string method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(EventOf(method, path, headers).ToJsonString()));
        await using var response = await app.ResolveAsync(request, invocation);
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
