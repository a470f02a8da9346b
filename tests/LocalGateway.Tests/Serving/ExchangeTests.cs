namespace LambdaEventHandler.Gateway;

public sealed class ExchangeTests
{
    [Theory]
    [InlineData("rest")]
    [InlineData("http")]
    [InlineData("url")]
    [InlineData("alb")]
    public async Task Status_headers_and_body_are_sent(string source)
    {
        await using var gateway = await TestGateway.PlayAsync(source, response: """{"statusCode":418,"headers":{"Content-Type":"text/plain","X-Number":7},"body":"grüße","isBase64Encoded":false}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["7"], response.Headers.GetValues("X-Number"));
        Assert.Equal("grüße", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_base64_body_is_sent_as_bytes()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":200,"body":"/wD+","isBase64Encoded":true}""");

        Assert.Equal([0xFF, 0x00, 0xFE], await gateway.Client.GetByteArrayAsync(new Uri("/", UriKind.Relative)));
    }

    [Fact]
    public async Task A_header_can_contain_tabs_and_any_letter()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":200,"headers":{"X-Name":"grüße\tall"}}""");

        Assert.Contains("X-Name: grüße\tall\r\n", await gateway.GetAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("GET", 204)]
    [InlineData("GET", 304)]
    public async Task A_response_without_a_body_is_sent_without_one(string method, int status)
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: $$"""{"statusCode":{{status}},"headers":{"Content-Length":"3"},"body":"abc"}""");

        var response = await gateway.SendAsync($"{method} / HTTP/1.1\nHost: example.com\nConnection: close\n\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rest", "text/plain", 10 * 1024 * 1024 + 1)]
    [InlineData("alb", "text/plain", 1024 * 1024 + 1)]
    public async Task A_body_over_the_limit_is_not_read(string source, string type, int length)
    {
        await using var gateway = await TestGateway.PlayAsync(source);
        using var content = new ByteArrayContent(new byte[length]);
        content.Headers.Add("Content-Type", type);

        using var response = await gateway.Client.PostAsync(new Uri("/", UriKind.Relative), content);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal(0, gateway.Invocations);
    }

    [Fact]
    public async Task A_chunked_body_is_complete_and_has_its_length()
    {
        await using var gateway = await TestGateway.PlayAsync("http");

        await gateway.SendAsync("POST / HTTP/1.1\nHost: example.com\nConnection: close\nTransfer-Encoding: chunked\nContent-Type: text/plain\n\n3\nabc\n2\nde\n0\n\n");

        Assert.Equal("abcde", gateway.Event["body"]!.GetValue<string>());
        Assert.Equal("5", gateway.Event["headers"]!["content-length"]!.GetValue<string>());
        Assert.Null(gateway.Event["headers"]!["transfer-encoding"]);
    }

    [Theory]
    [InlineData("/a%2Fb/%E2%98%95?x=%ZZ", "/a%2Fb/%E2%98%95")]
    [InlineData("/a/../b//c/", "/a/../b//c/")]
    [InlineData("http://example.com/a%2Fb?x=1", "/a%2Fb")]
    public async Task The_target_reaches_the_event_as_the_client_sent_it(string target, string path)
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        await gateway.GetAsync(target, "X-Id: 1", "X-Id: 2");

        Assert.Equal(path, gateway.Event["path"]!.GetValue<string>());
        Assert.Equal("""["1","2"]""", gateway.Event["multiValueHeaders"]!["X-Id"]!.ToJsonString());
        Assert.Equal($"{gateway.Address.Port}", gateway.Event["headers"]!["X-Forwarded-Port"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_trace_ID_of_the_event_is_in_the_context()
    {
        string? ofContext = null;
        await using var gateway = await TestGateway.PlayAsync("rest", context =>
        {
            ofContext = context.TraceId;
            return """{"statusCode":200}""";
        });

        await gateway.GetAsync("/");

        Assert.Equal(gateway.Event["headers"]!["X-Amzn-Trace-Id"]!.GetValue<string>(), ofContext);
    }
}
