using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler.Events;

/// <summary>Which source sent an event, by its fields, and what follows from that.</summary>
public sealed class EventRecognitionTests
{
    [Fact]
    public async Task An_object_with_the_version_of_another_payload_is_refused()
    {
        var sent = new APIGatewayHttpApiV2ProxyRequest
        {
            Version = "1.0",
            RawPath = "/",
            RequestContext = new() { Http = new() { Method = "GET" } },
        };

        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => Rest().As<ApiGatewayHttpResolver>().ResolveAsync(sent, context: null));

        Assert.EndsWith("use ApiGatewayRestResolver.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"httpMethod":"GET","rawPath":"/","requestContext":{"apiId":"a"}}""", "send the event of an HTTP API")]
    [InlineData("""{"path":"/","httpMethod":"GET","rawPath":"/","requestContext":{"apiId":"a"}}""", "use ApiGatewayRestResolver")]
    [InlineData("""{"httpMethod":"GET","requestContext":{"apiId":"a"}}""", "use ApiGatewayRestResolver")]
    public async Task The_message_names_the_resolver_of_the_source_that_sends_such_fields(string json, string expected)
    {
        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => Rest().As<ApiGatewayHttpResolver>().ResolveAsync(Bytes(json), context: null));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    // The path of a Function URL is encoded, and that of an HTTP API is not.
    [Theory]
    [InlineData("a.lambda-url.eu-west-1.on.aws", "/a b")]
    [InlineData("a.LAMBDA-URL.eu-west-1.on.aws", "/a%20b")]
    [InlineData("a.execute-api.eu-west-1.amazonaws.com", "/a%20b")]
    [InlineData("", "/a%20b")]
    public async Task Both_forms_recognize_a_Function_URL_by_the_domain_as_AWS_writes_it(string domain, string path)
    {
        var app = Rest().As<ApiGatewayHttpResolver>();
        var sent = new APIGatewayHttpApiV2ProxyRequest { Version = "2.0", RawPath = "/a%20b", RequestContext = new() { DomainName = domain, Http = new() { Method = "GET" } } };
        var json = $$"""{"version":"2.0","rawPath":"/a%20b","requestContext":{"domainName":"{{domain}}","http":{"method":"GET"} } }""";

        using var answer = new StreamReader(await app.ResolveAsync(Bytes(json), context: null));

        Assert.Equal(path, (await app.ResolveAsync(sent, context: null)).Body);
        Assert.Contains($"\"{path}\"", await answer.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_that_is_not_valid_UTF_8_is_refused()
    {
        byte[] json = [.. """{"version":"2.0","rawPath":"/","requestContext":{"domainName":"a.lambda-url."""u8, 0xFF, .. "\",\"http\":{\"method\":\"GET\"}}}"u8];

        await Assert.ThrowsAsync<InvalidEventException>(() => Rest().As<ApiGatewayHttpResolver>().ResolveAsync(new MemoryStream(json), context: null));
    }

    [Fact]
    public async Task A_context_that_is_nested_too_deeply_fails_the_invocation()
    {
        object nested = "deep";
        for (var level = 0; level < 1100; level++)
        {
            nested = new Dictionary<string, object> { ["a"] = nested };
        }

        var sent = new APIGatewayProxyRequest { Path = "/user", HttpMethod = "GET", RequestContext = new() { Authorizer = new() { ["nested"] = nested } } };

        await Assert.ThrowsAsync<InvalidEventException>(() => Rest().ResolveAsync(sent, context: null));
    }

    [Fact]
    public async Task Values_of_an_authorizer_in_an_object_keep_their_types()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", (Request request, [FromAuthorizer] bool flag, [FromAuthorizer] double ratio) =>
            $"{flag} {ratio} {string.Join(' ', request.User.Claims.Select(claim => $"{claim.Type}={claim.Value}:{claim.ValueType.Split('#')[^1]}"))}");
        var sent = new APIGatewayProxyRequest { Path = "/", HttpMethod = "GET", RequestContext = new() { Authorizer = new() { ["flag"] = true, ["ratio"] = 1.5, ["count"] = 7, ["name"] = "Ada" } } };

        Assert.Equal("True 1.5 flag=true:boolean ratio=1.5:double count=7:integer64 name=Ada:string", (await builder.Build().ResolveAsync(sent, context: null)).Body);
    }

    [Fact]
    public async Task Names_of_headers_in_the_object_for_a_load_balancer_are_not_case_sensitive()
    {
        var answer = await Rest().As<AlbResolver>().ResolveAsync(new ApplicationLoadBalancerRequest { Path = "/a", HttpMethod = "GET", RequestContext = new() { Elb = new() } }, context: null);

        Assert.Equal("/a", answer.Body);
        Assert.Equal("text/plain; charset=utf-8", answer.Headers["content-type"]);
    }

    private static ApiGatewayRestResolver Rest()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/{**path}", (Request request) => request.Path);
        builder.MapGet("/user", (Request request) => request.User.Identity?.Name ?? "nobody");
        return builder.Build();
    }

    private static MemoryStream Bytes(string json) => new(Encoding.UTF8.GetBytes(json));
}
