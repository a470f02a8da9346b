using System.Text.Json.Nodes;

namespace LambdaEventHandler.Events;

/// <summary>How answers look to each source; that both forms agree is another test.</summary>
public sealed class SentResponseTests
{
    [Theory]
    [InlineData("REST API", """{"statusCode":200,"headers":{"Content-Type":"application/json","X-Custom":"X-Value","ETag":"\"1\""},"multiValueHeaders":{"Set-Cookie":["a=1; Path=/","b=2; Path=/; SameSite=Lax; Secure; HttpOnly"]},"body":"{}","isBase64Encoded":false}""")]
    [InlineData("HTTP API", """{"statusCode":200,"headers":{"Content-Type":"application/json","X-Custom":"X-Value","ETag":"\"1\""},"cookies":["a=1; Path=/","b=2; Path=/; SameSite=Lax; Secure; HttpOnly"],"body":"{}","isBase64Encoded":false}""")]
    [InlineData("ALB, single values", """{"statusCode":200,"statusDescription":"200 OK","headers":{"Content-Type":"application/json","X-Custom":"X-Value","ETag":"\"1\"","Set-Cookie":"a=1; Path=/","set-cookie":"b=2; Path=/; SameSite=Lax; Secure; HttpOnly"},"body":"{}","isBase64Encoded":false}""")]
    [InlineData("ALB, several values", """{"statusCode":200,"statusDescription":"200 OK","multiValueHeaders":{"Content-Type":["application/json"],"X-Custom":["X-Value"],"ETag":["\"1\""],"Set-Cookie":["a=1; Path=/","b=2; Path=/; SameSite=Lax; Secure; HttpOnly"]},"body":"{}","isBase64Encoded":false}""")]
    public Task Headers_and_cookies_are_written_in_the_format_of_the_source(string source, string expected) => AssertSent(source, "GET", "200 with everything", expected);

    [Theory]
    [InlineData("REST API", """{"statusCode":200,"headers":{"X-Single":"only"},"multiValueHeaders":{"X-Several":["1","2, 3"]},"isBase64Encoded":false}""")]
    [InlineData("HTTP API", """{"statusCode":200,"headers":{"X-Several":"1, 2, 3","X-Single":"only"},"isBase64Encoded":false}""")]
    [InlineData("ALB, single values", """{"statusCode":200,"statusDescription":"200 OK","headers":{"X-Several":"1, 2, 3","X-Single":"only"},"body":"","isBase64Encoded":false}""")]
    [InlineData("ALB, several values", """{"statusCode":200,"statusDescription":"200 OK","multiValueHeaders":{"X-Several":["1","2, 3"],"X-Single":["only"]},"body":"","isBase64Encoded":false}""")]
    public Task Several_values_of_a_header_are_sent_if_the_source_supports_them(string source, string expected) => AssertSent(source, "GET", "several values", expected);

    [Theory]
    [InlineData("204 with a body", """{"statusCode":204,"headers":{},"isBase64Encoded":false}""")]
    [InlineData("304", """{"statusCode":304,"headers":{"ETag":"\"1\""},"isBase64Encoded":false}""")]
    [InlineData("no body", """{"statusCode":200,"headers":{},"isBase64Encoded":false}""")]
    [InlineData("null", """{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"null","isBase64Encoded":false}""")]
    [InlineData("empty text", """{"statusCode":200,"headers":{"Content-Type":"text/plain; charset=utf-8"},"body":"","isBase64Encoded":false}""")]
    [InlineData("a stream", """{"statusCode":200,"headers":{"Content-Type":"application/octet-stream"},"body":"BAUG","isBase64Encoded":true}""")]
    [InlineData("no bytes", """{"statusCode":200,"headers":{"Content-Type":"application/octet-stream"},"body":"","isBase64Encoded":true}""")]
    [InlineData("a content type among the headers", """{"statusCode":200,"headers":{"Content-Type":"text/html"},"body":"<p>","isBase64Encoded":false}""")]
    [InlineData("302", """{"statusCode":302,"headers":{"Location":"/login%20page"},"isBase64Encoded":false}""")]
    [InlineData("404", """{"statusCode":404,"headers":{"Content-Type":"application/json"},"body":"{\"statusCode\":404,\"message\":\"No such thing\"}","isBase64Encoded":false}""")]
    [InlineData("a cookie in a header", """{"statusCode":200,"headers":{},"multiValueHeaders":{"Set-Cookie":["a=1","b=2"]},"isBase64Encoded":false}""")]
    public Task Statuses_and_bodies_follow_the_rules_of_HTTP(string answer, string expected) => AssertSent("REST API", "GET", answer, expected);

    [Theory]
    [InlineData("an object", """{"statusCode":200,"headers":{"Content-Type":"application/json"},"isBase64Encoded":false}""")]
    [InlineData("bytes", """{"statusCode":200,"headers":{"Content-Type":"application/octet-stream"},"isBase64Encoded":false}""")]
    [InlineData("500", """{"statusCode":500,"headers":{"Content-Type":"application/json"},"isBase64Encoded":false}""")]
    public Task The_response_to_HEAD_has_headers_but_no_body(string answer, string expected) => AssertSent("REST API", "HEAD", answer, expected);

    [Fact]
    public async Task A_load_balancer_with_single_values_loses_no_cookie()
    {
        var sent = await TestSource.Of("ALB, single values").Ask(AppWithCookies(512), new SentRequest("GET", "/"));

        var headers = sent["headers"]!.AsObject().Where(header => header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Equal("Set-Cookie", headers[0].Key);
        Assert.Equal(512, headers.Select(header => header.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(0, 512).Select(number => $"c{number}=1"), headers.Select(header => header.Value!.GetValue<string>()));
    }

    [Fact]
    public async Task Cookies_that_exceed_the_spellings_of_the_name_are_logged()
    {
        var context = new TestContext();

        await TestSource.Of("ALB, single values").Ask(AppWithCookies(513), new SentRequest("GET", "/"), context);

        var entry = Assert.Single(context.Log);
        Assert.Contains("513 cookies", entry, StringComparison.Ordinal);
    }

    private static ApiGatewayRestResolver AppWithCookies(int count)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", () =>
        {
            var response = new Response();
            foreach (var number in Enumerable.Range(0, count))
            {
                response.Cookies.Add($"c{number}=1");
            }

            return response;
        });
        return builder.Build();
    }

    private static async Task AssertSent(string sourceName, string method, string answer, string expected)
    {
        var source = TestSource.Of(sourceName);
        var path = source is HttpSource ? answer : Uri.EscapeDataString(answer);

        var sent = await source.Ask(Answers.App, new SentRequest(method, "/" + path));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"Expected: {expected}\nSent:     {sent.ToJsonString()}");
    }
}
