namespace LambdaEventHandler.Emulation;

public sealed class FailureTests
{
    private static readonly string[] Malformed =
    [
        "no JSON",
        "[]",
        """{"statusCode":"200"}""",
        """{"statusCode":200.5}""",
        """{"statusCode":99}""",
        """{"statusCode":200,"body":{"a":1}}""",
        """{"statusCode":200,"body":"*","isBase64Encoded":true}""",
        """{"statusCode":200,"headers":[]}""",
        """{"statusCode":200,"headers":{"X":["a"]}}""",
        """{"statusCode":200,"headers":{"X":"a\r\nY: b"}}""",
        """{"statusCode":200,"headers":{"X Y":"a"}}""",
        """{"statusCode":200,"headers":{"X":"a\u0085b"}}""",
        """{"statusCode":200,"headers":{"X":"a\u010ab"}}""",
        """{"statusCode":200,"headers":{"X":"a\ud800b"}}""",
        """{"statusCode":200,"body":"a\ud800b"}""",
        """{"statusCode":200,"multiValueHeaders":{"X":"a"}}""",
    ];

    public static TheoryData<string, string> MalformedResponses()
    {
        var cases = new TheoryData<string, string>();
        foreach (var response in Malformed)
        {
            cases.Add("rest", response);
            cases.Add("alb", response);
        }

        cases.Add("rest", "{}");
        cases.Add("http-1.0", "{}");
        cases.Add("http", """{"statusCode":"200"}""");
        cases.Add("http", """{"statusCode":200,"cookies":"a=1"}""");
        cases.Add("url", """{"statusCode":200,"body":1}""");
        return cases;
    }

    [Theory]
    [MemberData(nameof(MalformedResponses))]
    public async Task A_malformed_response_returns_the_error_of_the_service(string source, string response)
    {
        var service = new TestService(source, response: response);

        var exchange = await service.GetAsync("/");

        Assert.Equal(source.StartsWith("http", StringComparison.Ordinal) ? 500 : 502, exchange.Response.StatusCode);
        Assert.IsType<MalformedResponseException>(exchange.Failure);
        Assert.Equal(source == "rest" ? ["InternalServerErrorException"] : [], exchange.Values("x-amzn-ErrorType"));
    }

    [Theory]
    [InlineData("rest", 502, """{"message":"Internal server error"}""")]
    [InlineData("http", 500, """{"message":"Internal Server Error"}""")]
    [InlineData("url", 502, "Internal Server Error")]
    [InlineData("alb", 502, "<h1>502 Bad Gateway</h1>")]
    public async Task An_exception_of_the_function_returns_the_error_of_the_service(string source, int status, string body)
    {
        var service = new TestService(source, () => throw new InvalidOperationException("the cause"));

        var exchange = await service.GetAsync("/");

        Assert.Equal(status, exchange.Response.StatusCode);
        Assert.Contains(body, exchange.Text(), StringComparison.Ordinal);
        Assert.Equal("the cause", Assert.IsType<InvalidOperationException>(exchange.Failure).Message);
    }

    [Theory]
    [InlineData("rest", 6 * 1024 * 1024)]
    [InlineData("alb", 1024 * 1024)]
    public async Task A_response_over_the_limit_is_not_sent(string source, int length)
    {
        var service = new TestService(source, response: $$"""{"statusCode":200,"body":"{{new string('x', length)}}"}""");

        var exchange = await service.GetAsync("/");

        Assert.Equal(502, exchange.Response.StatusCode);
        Assert.Contains($"more than {length}", exchange.Failure?.Message, StringComparison.Ordinal);
    }
}
