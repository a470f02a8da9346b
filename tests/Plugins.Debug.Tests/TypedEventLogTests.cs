using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Debugging;

public sealed class TypedEventLogTests
{
    private const string Debug = "Debug: LambdaEventHandler.Debug: ";

    private static readonly string[] ComparedFields = ["path", "stage", "authorizer", "identity"];

    [Fact]
    public async Task The_typed_form_logs_the_event_as_the_source_sends_it()
    {
        var invocation = new TestContext();
        var request = new APIGatewayProxyRequest { Path = "/todos", HttpMethod = "POST", Headers = new Dictionary<string, string> { ["X-Id"] = "7" }, Body = """{"title":"buy milk"}""" };
        await Apps.InDebugMode().ResolveAsync(request, invocation);
        Assert.Equal(
            Debug + """
            Event {
              "path": "/todos",
              "httpMethod": "POST",
              "headers": {
                "X-Id": "7"
              },
              "body": {
                "title": "buy milk"
              },
              "isBase64Encoded": false
            }
            """,
            invocation.Log[0]);
    }

    [Fact]
    public async Task Every_value_of_an_authorizer_is_logged()
    {
        var request = new APIGatewayProxyRequest { Path = "/ok", HttpMethod = "GET", RequestContext = new() { Authorizer = [] } };
        using var document = JsonDocument.Parse("""{"deep":[1]}""");
        foreach (var (name, value) in (IEnumerable<(string, object?)>)[("claims", document.RootElement), ("text", "a"), ("yes", true), ("whole", 7), ("part", 1.5m), ("half", 0.5), ("never", double.NaN), ("day", new Uri("https://a.example")), ("none", null)])
        {
            request.RequestContext.Authorizer[name] = value!;
        }

        var invocation = new TestContext();
        await Apps.InDebugMode().ResolveAsync(request, invocation);
        using var logged = JsonDocument.Parse(invocation.Log[0][(Debug + "Event ").Length..]);
        Assert.Equal(
            """{"claims":{"deep":[1]},"text":"a","yes":true,"whole":7,"part":1.5,"half":0.5,"never":"NaN","day":"https://a.example/","none":null}""",
            JsonSerializer.Serialize(logged.RootElement.GetProperty("requestContext").GetProperty("authorizer")));
    }

    [Fact]
    public async Task A_complete_event_is_logged_the_same_in_both_forms()
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Events", "api-gateway-rest.json"));
        var (streamed, typed) = (new TestContext(), new TestContext());
        var app = Apps.InDebugMode();
        await app.ResolveAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), streamed);
        await app.ResolveAsync(JsonSerializer.Deserialize<APIGatewayProxyRequest>(json, JsonSerializerOptions.Web)!, typed);
        Assert.Equal(ContextOf(streamed), ContextOf(typed));
    }

    private static string ContextOf(TestContext invocation)
    {
        var context = JsonNode.Parse(invocation.Log[0][(Debug + "Event ").Length..])!["requestContext"]!;
        return string.Join('\n', ComparedFields.Select(name => $"{name} {Sorted(context[name])}"));
    }

    private static string Sorted(JsonNode? node) => node is JsonObject fields
        ? $"{{{string.Join(',', fields.Where(field => field.Value is not null).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}:{Sorted(field.Value)}"))}}}"
        : node?.ToJsonString() ?? "null";
}
