namespace LambdaEventHandler.Emulation;

public sealed class HttpEventTests
{
    [Fact]
    public async Task The_event_is_that_of_payload_2_0()
    {
        var service = new TestService("http");

        await service.GetAsync("/hello/lessa?greeting=good%20day&tag=red&tag=blue", "User-Agent: test", "X-ID: 1", "X-ID: 2", "Cookie: session=5f2b9c; theme=dark");

        WholeEvent.AssertEqual(
            """
            {
              "version": "2.0",
              "routeKey": "$default",
              "rawPath": "/hello/lessa",
              "rawQueryString": "greeting=good%20day&tag=red&tag=blue",
              "cookies": ["session=5f2b9c", "theme=dark"],
              "headers": {
                "host": "example.com", "user-agent": "test", "x-id": "1,2", "x-amzn-trace-id": "TRACE",
                "x-forwarded-for": "127.0.0.1", "x-forwarded-port": "PORT", "x-forwarded-proto": "http", "content-length": "0"
              },
              "queryStringParameters": { "greeting": "good day", "tag": "red,blue" },
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "localgatew",
                "domainName": "localgatew.execute-api.us-east-1.amazonaws.com",
                "domainPrefix": "localgatew",
                "http": { "method": "GET", "path": "/hello/lessa", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "test" },
                "requestId": "ID",
                "routeKey": "$default",
                "stage": "$default",
                "time": "04/Mar/2026:19:15:17 +0000",
                "timeEpoch": 1772651717135
              },
              "isBase64Encoded": false
            }
            """,
            service);
    }

    [Theory]
    [InlineData("/a%2Fb/%E2%98%95", "/a/b/☕")]
    [InlineData("/50%/%ZZ+x", "/50%/%ZZ+x")]
    public async Task The_path_is_decoded(string target, string path)
    {
        var service = new TestService("http");

        await service.GetAsync(target);

        Assert.Equal(path, service.Event["rawPath"]!.GetValue<string>());
        Assert.Equal(path, service.Event["requestContext"]!["http"]!["path"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/hello", "/dev/hello")]
    [InlineData("/dev/hello", "/dev/hello")]
    [InlineData("/devious", "/dev/devious")]
    [InlineData("/", "/dev/")]
    public async Task A_named_stage_begins_the_path(string target, string path)
    {
        var service = new TestService("http", stage: "dev");

        await service.GetAsync(target);

        Assert.Equal(path, service.Event["rawPath"]!.GetValue<string>());
        Assert.Equal("dev", service.Event["requestContext"]!["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_raw_query_is_unchanged_and_missing_fields_are_omitted()
    {
        var service = new TestService("http");

        await service.GetAsync("/?a=%ZZ&b+c=%2B");
        Assert.Equal("a=%ZZ&b+c=%2B", service.Event["rawQueryString"]!.GetValue<string>());
        Assert.Equal("+", service.Event["queryStringParameters"]!["b c"]!.GetValue<string>());

        await service.GetAsync("/");
        Assert.Equal("", service.Event["rawQueryString"]!.GetValue<string>());
        Assert.Equal(
            ["version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded"],
            service.Event.AsObject().Select(member => member.Key));
    }
}
