namespace LambdaEventHandler.Emulation;

public sealed class ResponseTests
{
    [Theory]
    [InlineData("rest")]
    [InlineData("http")]
    [InlineData("url")]
    [InlineData("alb")]
    public async Task Status_headers_and_body_are_sent(string source)
    {
        var service = new TestService(source, response: """{"statusCode":418,"headers":{"Content-Type":"text/plain","X-Number":7},"body":"grüße","isBase64Encoded":false}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(418, exchange.Response.StatusCode);
        Assert.Equal(["text/plain"], exchange.Values("Content-Type"));
        Assert.Equal(["7"], exchange.Values("X-Number"));
        Assert.Equal("grüße", exchange.Text());
    }

    [Theory]
    [InlineData("rest", "a,b,c")]
    [InlineData("http", "c")]
    [InlineData("http-1.0", "a,b,c")]
    [InlineData("alb", "c")]
    [InlineData("alb-multi", "a,b")]
    public async Task Each_service_reads_its_own_map_of_headers(string source, string values)
    {
        var service = new TestService(source, response: """{"statusCode":200,"headers":{"X-Tag":"c"},"multiValueHeaders":{"X-Tag":["a","b"]}}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(values.Split(','), exchange.Values("X-Tag"));
    }

    [Fact]
    public async Task A_REST_API_sends_a_value_in_both_maps_once()
    {
        var service = new TestService("rest", response: """{"statusCode":200,"headers":{"x-tag":"a"},"multiValueHeaders":{"X-Tag":["a","b"]}}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(["a", "b"], exchange.Values("X-Tag"));
    }

    [Fact]
    public async Task A_load_balancer_compares_the_names_of_headers_without_case()
    {
        var service = new TestService("alb", response: """{"statusCode":200,"headers":{"Set-Cookie":"a=1; Path=/","set-cookie":"b=2","SET-COOKIE":"c=3","X-Tag":"a, b"}}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(["a=1; Path=/", "b=2", "c=3"], exchange.Values("Set-Cookie"));
        Assert.Equal(["a, b"], exchange.Values("X-Tag"));
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("http")]
    [InlineData("http-1.0")]
    [InlineData("url")]
    [InlineData("alb")]
    public async Task A_trace_ID_is_in_the_event_and_the_response(string source)
    {
        var service = new TestService(source);

        var exchange = await service.GetAsync("/");

        var trace = service.Event["headers"]!.AsObject().Single(header => header.Key.Equals("X-Amzn-Trace-Id", StringComparison.OrdinalIgnoreCase)).Value!.GetValue<string>();
        Assert.Matches("^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$", trace);
        Assert.Equal(trace, exchange.Request.TraceId);
        Assert.Equal(source is "rest" or "url" ? [trace] : [], exchange.Values("X-Amzn-Trace-Id"));
    }

    [Fact]
    public async Task A_trace_ID_of_the_client_or_the_function_is_kept()
    {
        var service = new TestService("rest", response: """{"statusCode":200,"headers":{"x-amzn-trace-id":"of the function"}}""");

        var exchange = await service.GetAsync("/", "X-Amzn-Trace-Id: Root=1-5759e988-bd862e3fe1be46a994272793");

        Assert.Equal("Root=1-5759e988-bd862e3fe1be46a994272793", service.Event["headers"]!["X-Amzn-Trace-Id"]!.GetValue<string>());
        Assert.Equal(["of the function"], exchange.Values("X-Amzn-Trace-Id"));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("url")]
    public async Task Cookies_become_set_cookie_headers(string source)
    {
        var service = new TestService(source, response: """{"statusCode":200,"cookies":["a=1; Path=/","b=2"]}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(["a=1; Path=/", "b=2"], exchange.Values("Set-Cookie"));
    }

    [Theory]
    [InlineData("rest", "application/json")]
    [InlineData("http", "text/plain; charset=utf-8")]
    [InlineData("url", "application/json")]
    [InlineData("alb", null)]
    public async Task A_body_without_a_content_type_has_that_of_the_service(string source, string? type)
    {
        var service = new TestService(source, response: """{"statusCode":200,"body":"x"}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(type is null ? [] : [type], exchange.Values("Content-Type"));
    }

    [Fact]
    public async Task A_REST_API_renames_the_headers_that_it_sends_itself()
    {
        var service = new TestService("rest", response: """{"statusCode":401,"headers":{"WWW-Authenticate":"Basic","Content-Length":"99"},"body":"no"}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(401, exchange.Response.StatusCode);
        Assert.Empty(exchange.Values("WWW-Authenticate"));
        Assert.Equal(["Basic"], exchange.Values("x-amzn-Remapped-WWW-Authenticate"));
        Assert.Equal("no", exchange.Text());
    }

    [Theory]
    [InlineData("""{"message":"hi"}""", """{"message":"hi"}""")]
    [InlineData("\"hi\"", "hi")]
    [InlineData("[1]", "[1]")]
    [InlineData("hi", "hi")]
    public async Task Payload_2_0_treats_a_response_without_a_status_as_the_body(string response, string body)
    {
        var service = new TestService("http", response: response);

        var exchange = await service.GetAsync("/");

        Assert.Equal(200, exchange.Response.StatusCode);
        Assert.Equal(["application/json"], exchange.Values("Content-Type"));
        Assert.Equal(body, exchange.Text());
    }

    [Fact]
    public async Task A_base64_body_is_decoded()
    {
        var service = new TestService("rest", response: """{"statusCode":200,"body":"/wD+","isBase64Encoded":true}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal([0xFF, 0x00, 0xFE], exchange.Response.Body);
    }

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("GET", 204)]
    [InlineData("GET", 205)]
    [InlineData("GET", 304)]
    public void A_client_receives_no_body_where_HTTP_allows_none(string method, int status)
    {
        var received = ClientResponse.Json(status, "{}").AsReceived(method);

        Assert.False(received.AllowsBody);
        Assert.Empty(received.Body);
        Assert.Equal("application/json", Assert.Single(received.Headers).Value);
    }

    [Fact]
    public void A_client_does_not_receive_the_framing_headers_of_the_function()
    {
        var received = ClientResponse.Json(200, "{}").With("content-length", "99").With("Transfer-Encoding", "chunked").AsReceived("GET");

        Assert.True(received.AllowsBody);
        Assert.Equal("Content-Type", Assert.Single(received.Headers).Key);
    }
}
