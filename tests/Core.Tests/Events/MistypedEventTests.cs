using System.Text;

namespace LambdaEventHandler.Events;

public sealed class MistypedEventTests
{
    [Theory]
    [InlineData("path", """{"path":1,"httpMethod":"GET"}""")]
    [InlineData("httpMethod", """{"path":"/","httpMethod":["GET"]}""")]
    [InlineData("body", """{"path":"/","httpMethod":"GET","body":{"a":1}}""")]
    [InlineData("body", """{"path":"/","httpMethod":"GET","body":["a"]}""")]
    [InlineData("body", """{"path":"/","httpMethod":"GET","body":5}""")]
    [InlineData("body", """{"path":"/","httpMethod":"GET","body":false}""")]
    [InlineData("body", """{"path":"/","httpMethod":"GET","body":{},"body":"text"}""")]
    [InlineData("version", """{"path":"/","httpMethod":"GET","version":1.0}""")]
    [InlineData("isBase64Encoded", """{"path":"/","httpMethod":"GET","isBase64Encoded":"true"}""")]
    [InlineData("isBase64Encoded", """{"path":"/","httpMethod":"GET","isBase64Encoded":1}""")]
    [InlineData("headers.X-Count", """{"path":"/","httpMethod":"GET","headers":{"A":"1","X-Count":5}}""")]
    [InlineData("headers.X-Flag", """{"path":"/","httpMethod":"GET","headers":{"X-Flag":true,"B":"1"}}""")]
    [InlineData("headers.X-Object", """{"path":"/","httpMethod":"GET","headers":{"X-Object":{"a":"b"}}}""")]
    [InlineData("headers.X-Count", """{"path":"/","httpMethod":"GET","headers":{"X-Count":5},"headers":null}""")]
    [InlineData("headers.X-Count", """{"path":"/","httpMethod":"GET","headers":{"A":null,"X-Count":5}}""")]
    [InlineData("headers.x_count.0", """{"path":"/","httpMethod":"GET","headers":{"x_count.0":5}}""")]
    [InlineData("headers has a value", """{"path":"/","httpMethod":"GET","headers":{"":5}}""")]
    [InlineData("headers has a value", """{"path":"/","httpMethod":"GET","headers":{"X\nCount":5}}""")]
    [InlineData("headers is not an object", """{"path":"/","httpMethod":"GET","headers":"none"}""")]
    [InlineData("multiValueHeaders.a", """{"path":"/","httpMethod":"GET","multiValueHeaders":{"a":["1",2]}}""")]
    [InlineData("multiValueHeaders.a", """{"path":"/","httpMethod":"GET","multiValueHeaders":{"a":[["1"]]}}""")]
    [InlineData("queryStringParameters.page", """{"path":"/","httpMethod":"GET","queryStringParameters":{"page":true}}""")]
    [InlineData("multiValueQueryStringParameters.page", """{"path":"/","httpMethod":"GET","multiValueQueryStringParameters":{"page":[1]}}""")]
    public async Task Sources_with_a_path_name_a_mistyped_field(string field, string json)
    {
        await AssertRefused<ApiGatewayRestResolver>(field, json);
        await AssertRefused<AlbResolver>(field, json);
    }

    [Theory]
    [InlineData("rawPath", """{"rawPath":1,"requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("version", """{"version":2.0,"rawPath":"/","requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("rawQueryString", """{"rawPath":"/","rawQueryString":{},"requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("queryStringParameters.page", """{"rawPath":"/","queryStringParameters":{"page":false},"requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("cookies is not a list", """{"rawPath":"/","cookies":"a=1","requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("cookies has an item that is not text", """{"rawPath":"/","cookies":["a=1",5],"requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("headers.x-count", """{"rawPath":"/","headers":{"x-count":5},"requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("requestContext.stage", """{"rawPath":"/","requestContext":{"stage":1,"http":{"method":"GET"}}}""")]
    [InlineData("requestContext.domainName", """{"rawPath":"/","requestContext":{"domainName":[],"http":{"method":"GET"}}}""")]
    [InlineData("requestContext.http.method", """{"rawPath":"/","requestContext":{"http":{"method":7}}}""")]
    [InlineData("requestContext.http.path", """{"requestContext":{"http":{"method":"GET","path":7}}}""")]
    [InlineData("body", """{"rawPath":"/","body":{"a":1},"requestContext":{"http":{"method":"GET"}}}""")]
    public Task An_HTTP_API_names_a_mistyped_field(string field, string json) => AssertRefused<ApiGatewayHttpResolver>(field, json);

    [Theory]
    [InlineData(64, "The event's headers.aaaa")]
    [InlineData(65, "The event's headers has a value that is not text")]
    public async Task A_long_name_from_the_client_is_not_repeated(int length, string expected)
    {
        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() =>
            Answer<ApiGatewayRestResolver>($$$"""{"path":"/","httpMethod":"GET","headers":{"{{{new string('a', length)}}}":5}}"""));

        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.requestContext.accountId", "requestContext.accountId")]
    [InlineData("$.stageVariables.a\nb", "JSON")]
    [InlineData("$.", "JSON")]
    [InlineData("$", "JSON")]
    [InlineData(null, "JSON")]
    public void A_value_that_does_not_fit_the_official_type_is_named_by_its_path(string? path, string expected) =>
        Assert.Equal(expected, MistypedField.PathOf(new System.Text.Json.JsonException("", path, lineNumber: null, bytePositionInLine: null)));

    [Theory]
    [InlineData("""{"path":"/","httpMethod":"GET","headers":{"a":null,"b":["1",null]},"multiValueHeaders":{"c":null,"d":"1","e":[null]},"body":null,"isBase64Encoded":null}""")]
    [InlineData("""{"path":"/","httpMethod":"GET","resource":5,"pathParameters":{"a":5},"stageVariables":7,"requestContext":{"apiId":5,"accountId":6}}""")]
    public async Task Nulls_and_unused_fields_are_accepted(string json) =>
        Assert.Contains("200", await Answer<ApiGatewayRestResolver>(json), StringComparison.Ordinal);

    [Fact]
    public async Task An_event_of_another_source_is_rejected_before_its_fields_are_validated()
    {
        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() =>
            Answer<ApiGatewayRestResolver>("""{"version":"2.0","rawPath":"/","body":5,"requestContext":{"http":{"method":"GET"}}}"""));

        Assert.Contains("use ApiGatewayHttpResolver", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_does_not_fit_its_official_type_is_rejected_when_it_is_read()
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) => Assert.Throws<InvalidEventException>(() => request.Event).Message));

        var answer = await Answer(app.Resolver, """{"path":"/","httpMethod":"GET","stageVariables":{"a":5}}""");

        Assert.Contains("stageVariables.a", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REST", """{"path":"/","httpMethod":"GET","isBase64Encoded":1}""", "The event's isBase64Encoded is neither true nor false, so ")]
    [InlineData("REST", """{"path":"/","httpMethod":"GET","body":1}""", "The event's body is not text, so ")]
    [InlineData("HTTP", """{"version":"2.0","rawPath":"/","requestContext":{"http":"GET"}}""", "The event has no requestContext.http.method, so ")]
    [InlineData("HTTP", """{"version":"2.0","rawPath":"/","requestContext":"dev"}""", "The event has no requestContext.http.method, so ")]
    public async Task The_message_says_what_is_expected(string source, string json, string expected)
    {
        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => source == "REST" ? Answer<ApiGatewayRestResolver>(json) : Answer<ApiGatewayHttpResolver>(json));

        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_of_a_JWT_authorizer_has_only_its_claims_and_scopes()
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest sent) =>
            $"{string.Join(' ', sent.RequestContext.Authorizer.Jwt.Claims)} {string.Join(' ', sent.RequestContext.Authorizer.Jwt.Scopes)}")).Resolver.As<ApiGatewayHttpResolver>();

        var answer = await Answer(app, """{"version":"2.0","rawPath":"/","requestContext":{"authorizer":{"jwt":{"claims":{"sub":"a","Sub":"b"},"scopes":["read"],"more":["c"]} },"http":{"method":"GET"}}}""");

        Assert.Contains("\"[sub, a] [Sub, b] read\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    public async Task The_result_of_a_JWT_authorizer_that_is_not_an_object_is_rejected_when_the_event_is_read(string jwt)
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) => Assert.Throws<InvalidEventException>(() => request.Event).Message)).Resolver.As<ApiGatewayHttpResolver>();

        var answer = await Answer(app, $$$$"""{"version":"2.0","rawPath":"/","requestContext":{"authorizer":{"jwt":{{{{jwt}}}} },"http":{"method":"GET"}}}""");

        Assert.Contains("requestContext.authorizer.jwt", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"path":"/","httpMethod":"GET","isBase64Encoded":null}""", typeof(ApiGatewayRestResolver))]
    [InlineData("""{"version":"2.0","rawPath":"/","requestContext":{"http":{"method":"GET"}},"isBase64Encoded":null}""", typeof(ApiGatewayHttpResolver))]
    [InlineData("""{"path":"/","httpMethod":"GET","requestContext":{"elb":{}},"isBase64Encoded":null}""", typeof(AlbResolver))]
    public async Task A_field_that_is_null_is_missing_in_the_official_event_too(string json, Type resolver)
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) => request.Event.GetType().Name)).Resolver.ForEvent(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.IsType(resolver, app);
        Assert.Contains("\"statusCode\":200", await Answer(app, json), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("1700000000", "1700000000")]
    [InlineData("1.50", "1.50")]
    [InlineData("\"lessa\"", "lessa")]
    [InlineData("[\"a\",\"b\"]", """["a","b"]""")]
    [InlineData("null", "none")]
    public async Task A_claim_is_read_as_text(string claim, string expected)
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) => ClaimsOf(request)["claim"] ?? "none"));
        var http = """{"version":"2.0","rawPath":"/","requestContext":{"http":{"method":"GET"},"authorizer":{"jwt":{"claims":{"claim":CLAIM},"scopes":["a"]}}}}""".Replace("CLAIM", claim, StringComparison.Ordinal);
        var rest = """{"path":"/","httpMethod":"GET","requestContext":{"authorizer":{"claims":{"claim":CLAIM}}}}""".Replace("CLAIM", claim, StringComparison.Ordinal);

        foreach (var answer in new[] { await Answer(app.Resolver.As<ApiGatewayHttpResolver>(), http), await Answer(app.Resolver, rest) })
        {
            Assert.Equal(expected, (string)System.Text.Json.Nodes.JsonNode.Parse(answer)!["body"]!);
        }
    }

    private static IDictionary<string, string> ClaimsOf(Request request) => request.Event switch
    {
        Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest rest => rest.RequestContext.Authorizer.Claims,
        Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest http => http.RequestContext.Authorizer.Jwt.Claims,
        _ => throw new InvalidOperationException(),
    };

    private static async Task AssertRefused<TResolver>(string field, string json)
        where TResolver : Resolver
    {
        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => Answer<TResolver>(json));

        Assert.StartsWith($"The event's {field}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(TResolver).Name, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static Task<string> Answer<TResolver>(string json)
        where TResolver : Resolver =>
        Answer(TestApp.Build(builder => builder.MapGet("/", () => "ok")).Resolver.As<TResolver>(), json);

    private static async Task<string> Answer(Resolver resolver, string json)
    {
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(json));
        using var reader = new StreamReader(await resolver.ResolveAsync(sent, new TestContext()));
        return await reader.ReadToEndAsync();
    }
}
