using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.RealEvents;

/// <summary>An app that notes what a request is, as JSON in the form of the expectations, and answers with every kind of header.</summary>
internal sealed class SeenRequest
{
    private readonly ApiGatewayRestResolver _app;

    public SeenRequest()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Use((request, _) =>
        {
            Json = ToJson(request);
            var response = Response.Text("{}");
            response.ContentType = "application/json";
            response.Headers["X-One"] = "1";
            response.Headers.Append("X-Several", "a");
            response.Headers.Append("X-Several", "b");
            response.Cookies.Add("c1=1; Path=/");
            response.Cookies.Add("c2=2; HttpOnly");
            return new(response);
        });
        _app = builder.Build();
    }

    public JsonObject? Json { get; private set; }

    public Resolver App => _app;

    /// <summary>Names without case, since HTTP has none there; values in the order in which they were sent.</summary>
    public static JsonObject Grouped(IEnumerable<KeyValuePair<string, string>> pairs, bool lowerCase) =>
        new(pairs
            .GroupBy(pair => lowerCase ? pair.Key.ToLowerInvariant() : pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(value => (JsonNode)value)]))));

    private static JsonObject ToJson(Request request) => new()
    {
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["rawPath"] = request.RawPath,
        ["query"] = Grouped(request.Query, lowerCase: false),
        ["headers"] = Grouped(request.Headers, lowerCase: true),
        ["cookies"] = Grouped(request.Cookies, lowerCase: false),
        ["body"] = Read(() => request.BodyBytes is { } bytes ? Convert.ToBase64String(bytes) : null),
        ["text"] = Read(() => request.Body),
        ["event"] = JsonSerializer.SerializeToNode(request.Event, request.Event.GetType()),
        ["claims"] = request.Event is Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest { RequestContext.Authorizer: { } authorizer } && authorizer.Claims.Count > 0
            ? JsonSerializer.SerializeToNode(authorizer.Claims)
            : null,
    };

    /// <summary>The expectations have "bad" for a body that is not the base64 that the event promises.</summary>
    private static string? Read(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (BadRequestException)
        {
            return "bad";
        }
    }
}
