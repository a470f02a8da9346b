using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A line of a case: <c>POST /todos?a=1 X-Id: 7 {"name":"body"}</c>, of which all but the first two may be missing.</summary>
internal sealed record CaseRequest(string Line, string Method, string Path, string Query, (string Name, string Value)? Header, string? Body)
{
    public static CaseRequest Parse(string line)
    {
        var parts = line.Split(' ', 3);
        var target = parts[1].Split('?');
        var rest = parts.Length > 2 ? parts[2] : "";
        var header = rest.Split(": ") is [var name, var value] && !rest.StartsWith('{') ? (name, value) : ((string, string)?)null;
        return new(line, parts[0], target[0], target.Length > 1 ? target[1] : "", header, header is null && rest.Length > 0 ? rest : null);
    }

    /// <summary>The whole response, as it goes to API Gateway.</summary>
    public async Task<string> SendAsync(ApiGatewayRestResolver app)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(Event.ToJsonString()));
        using var response = new StreamReader(await app.ResolveAsync(request, new TestContext()));
        return await response.ReadToEndAsync();
    }

    private JsonObject Event => new()
    {
        ["httpMethod"] = Method,
        ["path"] = Path,
        ["body"] = Body,
        ["headers"] = Header is var (name, value) ? new JsonObject { [name] = value } : null,
        ["multiValueQueryStringParameters"] = new JsonObject(
            from pair in Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            group pair.Split('=') by pair.Split('=')[0] into values
            select KeyValuePair.Create(values.Key, (JsonNode?)new JsonArray([.. values.Select(value => (JsonNode)Uri.UnescapeDataString(value[1]))]))),
    };
}
