using System.Text.Json.Nodes;

namespace LambdaEventHandler.Events;

public sealed class BothFormsTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var source in TestSource.Names)
            {
                foreach (var answer in Answers.Names)
                {
                    cases.Add(source, "GET", answer);
                    cases.Add(source, "HEAD", answer);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_response_is_the_same_in_both_forms(string sourceName, string method, string answer)
    {
        var source = TestSource.Of(sourceName);
        var sent = source.ToEvent(new SentRequest(method, "/" + Path(source, answer)));

        var json = await source.AskJson(Answers.App, sent);
        var typed = await source.AskTyped(Answers.App, sent);

        Assert.True(JsonNode.DeepEquals(json, typed), $"JSON:  {json.ToJsonString()}\nTyped: {typed.ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task A_request_is_read_the_same_in_both_forms(string sourceName)
    {
        var source = TestSource.Of(sourceName);
        var sent = source.ToEvent(new SentRequest("POST", "/tell/it")
        {
            Headers = [("X-Id", "1"), ("x-id", "2"), ("Content-Type", "text/plain; charset=utf-16"), ("Accept", "text/html, */*")],
            Query = [("a", "1 2"), ("a", "3+4"), ("b", "ä&="), ("c", "")],
            Cookies = ["session=\"abc\"", "theme=dark"],
            Body = Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes("hällo")),
            IsBase64Encoded = true,
        });

        var json = await source.AskJson(Telling, sent);
        var typed = await source.AskTyped(Telling, sent);

        Assert.Equal(json["body"]!.GetValue<string>(), typed["body"]!.GetValue<string>());
        Assert.Contains("body=hällo", (string)json["body"]!, StringComparison.Ordinal);
        Assert.Contains("session=abc", (string)json["body"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REST API", """{}""")]
    [InlineData("REST API", """{"path":"/"}""")]
    [InlineData("REST API", """{"httpMethod":"GET","path":null}""")]
    [InlineData("REST API", """{"version":"2.0","rawPath":"/","requestContext":{"http":{"method":"GET"}}}""")]
    [InlineData("HTTP API", """{"version":"2.0"}""")]
    [InlineData("HTTP API", """{"rawPath":"/","requestContext":{"http":{"method":""}}}""")]
    [InlineData("HTTP API", """{"version":"1.0","path":"/","httpMethod":"GET"}""")]
    [InlineData("ALB, single values", """{"path":"/","httpMethod":""}""")]
    [InlineData("ALB, single values", """{"httpMethod":"GET","requestContext":{"elb":{}}}""")]
    public async Task An_event_without_path_or_method_is_rejected_in_both_forms(string sourceName, string json)
    {
        var source = TestSource.Of(sourceName);
        var sent = (JsonObject)JsonNode.Parse(json)!;

        var refusal = await Assert.ThrowsAsync<InvalidEventException>(() => source.AskJson(Telling, sent));
        await Assert.ThrowsAsync<InvalidEventException>(() => source.AskTyped(Telling, sent));
        Assert.Contains("Resolver", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REST API", """{"path":"/x","httpMethod":"get","headers":null,"multiValueHeaders":null,"queryStringParameters":null,"requestContext":null,"body":null,"isBase64Encoded":false}""")]
    [InlineData("REST API", """{"path":"/x","httpMethod":"GET","headers":{"a":"1"},"multiValueHeaders":{},"multiValueQueryStringParameters":{},"queryStringParameters":{"b":"2"}}""")]
    [InlineData("HTTP API", """{"rawPath":"/x","requestContext":{"http":{"method":"GET"}},"queryStringParameters":{"a":"1,2"},"cookies":[]}""")]
    [InlineData("HTTP API", """{"rawPath":"/x","requestContext":{"http":{"method":"GET"}},"rawQueryString":null,"headers":{"a":null},"cookies":["a=1",null,"b=2"]}""")]
    [InlineData("ALB, several values", """{"path":"/x","httpMethod":"GET","multiValueHeaders":{"a":["1",null],"b":null,"c":[]},"multiValueQueryStringParameters":null,"body":null}""")]
    [InlineData("HTTP API", """{"rawPath":"/prod/x%20y","requestContext":{"domainName":"id.lambda-url.eu-west-1.on.aws","stage":"prod","http":{"method":"GET"}},"headers":{"cookie":"a=1"}}""")]
    [InlineData("ALB, single values", """{"path":"/x","httpMethod":"GET","headers":{},"multiValueHeaders":{},"queryStringParameters":{"a%20b":"c+d"},"body":""}""")]
    public async Task Missing_null_and_empty_fields_are_the_same_in_both_forms(string sourceName, string json)
    {
        var source = TestSource.Of(sourceName);
        var sent = (JsonObject)JsonNode.Parse(json)!;

        var fromJson = await source.AskJson(Telling, sent);
        var fromTyped = await source.AskTyped(Telling, sent);

        Assert.True(JsonNode.DeepEquals(fromJson, fromTyped), $"JSON:  {fromJson.ToJsonString()}\nTyped: {fromTyped.ToJsonString()}");
    }

    private static string Path(TestSource source, string answer) => source is HttpSource ? answer : Uri.EscapeDataString(answer);

    private static Resolver Telling { get; } = BuildTelling();

    private static ApiGatewayRestResolver BuildTelling()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Map(["GET", "POST"], "/{path+}", (Request request) => string.Join(
            '\n',
            $"{request.Method} {request.RawPath} -> {request.Path}",
            $"headers: {Tell(request.Headers)}",
            $"query: {Tell(request.Query)}",
            $"cookies: {Tell(request.Cookies)}",
            $"body={request.Body}",
            $"bytes={(request.BodyBytes is { } bytes ? Convert.ToHexString(bytes) : "none")}"));
        return builder.Build();
    }

    private static string Tell(NamedValues values) => string.Join(" & ", values.Select(pair => $"{pair.Key}={pair.Value}"));
}
