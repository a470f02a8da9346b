using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Resilience;

/// <summary>A service that sends events, and receives responses in one of their forms.</summary>
internal sealed class Service(string name, Func<SentRequest, JsonObject> toEvent, Func<Resolver, Resolver> resolverOf, bool isStreamed = false, bool isTyped = false)
{
    private static readonly JsonSerializerOptions Official = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyList<Service> All { get; } =
    [
        new("REST API", RestEvent, app => app.As<ApiGatewayRestResolver>()),
        new("REST API, typed", RestEvent, app => app.As<ApiGatewayRestResolver>(), isTyped: true),
        new("REST API, streamed", RestEvent, app => app.As<ApiGatewayRestResolver>(), isStreamed: true),
        new("HTTP API", sent => HttpEvent(sent, "abc.execute-api.eu-west-1.amazonaws.com"), app => app.As<ApiGatewayHttpResolver>()),
        new("Function URL, streamed", sent => HttpEvent(sent, "abc.lambda-url.eu-west-1.on.aws"), app => app.As<ApiGatewayHttpResolver>(), isStreamed: true),
        new("ALB", AlbEvent, app => app.As<AlbResolver>()),
    ];

    public string Name => name;

    public bool IsStreamed => isStreamed;

    public override string ToString() => name;

    public static Service Of(string name) => All.Single(service => service.Name == name);

    /// <summary>The event of a request as UTF-8 JSON.</summary>
    public byte[] EventOf(SentRequest request) => JsonSerializer.SerializeToUtf8Bytes(toEvent(request), Official);

    public Resolver ResolverOf(Resolver app) => resolverOf(app);

    public async Task<Answer> SendAsync(Resolver app, SentRequest request, TestContext context)
    {
        var json = EventOf(request);
        if (isTyped)
        {
            var response = await ((ApiGatewayRestResolver)ResolverOf(app)).ResolveAsync(JsonSerializer.Deserialize<APIGatewayProxyRequest>(json, Official)!, context);
            return Answer.Of(JsonSerializer.SerializeToUtf8Bytes(response, Official));
        }

        var client = await new RuntimeClient(context).InvokeAsync(ResolverOf(app).ResolveAsync, System.Text.Encoding.UTF8.GetString(json));
        return client.IsStreamed ? Answer.OfStream(client) : client.Failure is null ? Answer.Of(client.Bytes) : throw new InvalidOperationException("The invocation failed.", client.Failure);
    }

    private static JsonObject RestEvent(SentRequest sent) => new()
    {
        ["resource"] = "/{proxy+}",
        ["path"] = sent.Path,
        ["httpMethod"] = sent.Method,
        ["multiValueHeaders"] = Several(WithCookies(sent)),
        ["multiValueQueryStringParameters"] = Several(sent.Query),
        ["requestContext"] = new JsonObject
        {
            ["stage"] = "prod",
            ["apiId"] = "1234567890",
            ["authorizer"] = AuthorizerOf(sent),
            ["identity"] = new JsonObject { ["sourceIp"] = "10.0.0.1" },
        },
        ["body"] = sent.Body,
        ["isBase64Encoded"] = sent.IsBase64Encoded,
    };

    private static JsonObject HttpEvent(SentRequest sent, string domain) => new()
    {
        ["version"] = "2.0",
        ["rawPath"] = sent.Path,
        ["rawQueryString"] = string.Join('&', sent.Query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")),
        ["cookies"] = sent.Cookies.Count == 0 ? null : new JsonArray([.. sent.Cookies.Select(cookie => (JsonNode)cookie)]),
        ["headers"] = new JsonObject(Group(sent.Headers).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)string.Join(',', group)))),
        ["requestContext"] = new JsonObject
        {
            ["stage"] = "$default",
            ["apiId"] = "1234567890",
            ["domainName"] = domain,
            ["authorizer"] = AuthorizerOf(sent),
            ["http"] = new JsonObject { ["method"] = sent.Method, ["path"] = sent.Path, ["sourceIp"] = "10.0.0.1" },
        },
        ["body"] = sent.Body,
        ["isBase64Encoded"] = sent.IsBase64Encoded,
    };

    private static JsonObject AlbEvent(SentRequest sent) => new()
    {
        ["requestContext"] = new JsonObject { ["elb"] = new JsonObject { ["targetGroupArn"] = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/tests/1" } },
        ["httpMethod"] = sent.Method,
        ["path"] = sent.Path,
        ["multiValueQueryStringParameters"] = Several(sent.Query.Select(pair => (Uri.EscapeDataString(pair.Name), Uri.EscapeDataString(pair.Value)))),
        ["multiValueHeaders"] = Several(WithCookies(sent)),
        ["body"] = sent.Body ?? "",
        ["isBase64Encoded"] = sent.IsBase64Encoded,
    };

    private static JsonNode? AuthorizerOf(SentRequest sent) => sent.Authorizer is null ? null : JsonNode.Parse(sent.Authorizer);

    private static JsonObject Several(IEnumerable<(string Name, string Value)> pairs) =>
        new(Group(pairs).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(value => (JsonNode)value)]))));

    private static IEnumerable<IGrouping<string, string>> Group(IEnumerable<(string Name, string Value)> pairs) => pairs.GroupBy(pair => pair.Name, pair => pair.Value);

    private static IEnumerable<(string Name, string Value)> WithCookies(SentRequest sent) =>
        sent.Cookies.Count == 0 ? sent.Headers : [.. sent.Headers, ("Cookie", string.Join("; ", sent.Cookies))];
}
