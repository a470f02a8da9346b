using System.Net;

namespace LambdaEventHandler.Gateway;

public sealed class AnswerTests
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

    [Theory]
    [InlineData("rest", "a,b,c")]
    [InlineData("http", "c")]
    [InlineData("http-1.0", "a,b,c")]
    [InlineData("alb", "c")]
    [InlineData("alb-multi", "a,b")]
    public async Task Each_service_reads_its_own_map_of_headers(string source, string values)
    {
        await using var gateway = await TestGateway.PlayAsync(source, response: """{"statusCode":200,"headers":{"X-Tag":"c"},"multiValueHeaders":{"X-Tag":["a","b"]}}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(values.Split(','), response.Headers.GetValues("X-Tag"));
    }

    [Fact]
    public async Task A_header_can_contain_tabs_and_any_letter()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":200,"headers":{"X-Name":"grüße\tall"}}""");

        Assert.Contains("X-Name: grüße\tall\r\n", await gateway.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_REST_API_sends_a_value_in_both_maps_once()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":200,"headers":{"x-tag":"a"},"multiValueHeaders":{"X-Tag":["a","b"]}}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(["a", "b"], response.Headers.GetValues("X-Tag"));
    }

    [Fact]
    public async Task A_load_balancer_compares_the_names_of_headers_without_case()
    {
        await using var gateway = await TestGateway.PlayAsync("alb", response: """{"statusCode":200,"headers":{"Set-Cookie":"a=1; Path=/","set-cookie":"b=2","SET-COOKIE":"c=3","X-Tag":"a, b"}}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(["a=1; Path=/", "b=2", "c=3"], response.Headers.GetValues("Set-Cookie"));
        Assert.Equal(["a, b"], response.Headers.GetValues("X-Tag"));
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("http")]
    [InlineData("http-1.0")]
    [InlineData("url")]
    [InlineData("alb")]
    public async Task A_trace_ID_is_in_the_event_the_context_and_the_response(string source)
    {
        string? ofContext = null;
        await using var gateway = await TestGateway.PlayAsync(source, context =>
        {
            ofContext = context.TraceId;
            return """{"statusCode":200}""";
        });

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        var trace = gateway.Event["headers"]!.AsObject().Single(header => header.Key.Equals("X-Amzn-Trace-Id", StringComparison.OrdinalIgnoreCase)).Value!.GetValue<string>();
        Assert.Matches("^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$", trace);
        Assert.Equal(trace, ofContext);
        Assert.Equal(source is "rest" or "url" ? [trace] : [], response.Headers.TryGetValues("X-Amzn-Trace-Id", out var sent) ? sent : []);
    }

    [Fact]
    public async Task A_trace_ID_of_the_client_or_the_function_is_kept()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":200,"headers":{"x-amzn-trace-id":"of the function"}}""");

        var answer = await gateway.GetAsync("/", "X-Amzn-Trace-Id: Root=1-5759e988-bd862e3fe1be46a994272793");

        Assert.Equal("Root=1-5759e988-bd862e3fe1be46a994272793", gateway.Event["headers"]!["X-Amzn-Trace-Id"]!.GetValue<string>());
        Assert.Contains("x-amzn-trace-id: of the function", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("5759e988", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("url")]
    public async Task Cookies_become_set_cookie_headers(string source)
    {
        await using var gateway = await TestGateway.PlayAsync(source, response: """{"statusCode":200,"cookies":["a=1; Path=/","b=2"]}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(["a=1; Path=/", "b=2"], response.Headers.GetValues("Set-Cookie"));
    }

    [Theory]
    [InlineData("rest", "application/json")]
    [InlineData("http", "text/plain; charset=utf-8")]
    [InlineData("url", "application/json")]
    [InlineData("alb", null)]
    public async Task A_body_without_a_content_type_has_that_of_the_service(string source, string? type)
    {
        await using var gateway = await TestGateway.PlayAsync(source, response: """{"statusCode":200,"body":"x"}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
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

    [Fact]
    public async Task A_REST_API_renames_the_headers_that_it_sends_itself()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":401,"headers":{"WWW-Authenticate":"Basic","Content-Length":"99"},"body":"no"}""");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(response.Headers.WwwAuthenticate);
        Assert.Equal(["Basic"], response.Headers.GetValues("x-amzn-Remapped-WWW-Authenticate"));
        Assert.Equal("no", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"message":"hi"}""", """{"message":"hi"}""")]
    [InlineData("\"hi\"", "hi")]
    [InlineData("[1]", "[1]")]
    [InlineData("hi", "hi")]
    public async Task Payload_2_0_treats_a_response_without_a_status_as_the_body(string response, string body)
    {
        await using var gateway = await TestGateway.PlayAsync("http", response: response);

        using var answer = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
    }
}
