using System.Net;

namespace LambdaEventHandler.Gateway;

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
        await using var gateway = await TestGateway.PlayAsync(source, response: response);

        using var answer = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(source.StartsWith("http", StringComparison.Ordinal) ? HttpStatusCode.InternalServerError : HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Contains("cannot send the function's response: ", gateway.Errors, StringComparison.Ordinal);
        Assert.Equal(source == "rest" ? "InternalServerErrorException" : null, answer.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? types.Single() : null);
    }

    [Theory]
    [InlineData("rest", 502, """{"message":"Internal server error"}""")]
    [InlineData("http", 500, """{"message":"Internal Server Error"}""")]
    [InlineData("url", 502, "Internal Server Error")]
    [InlineData("alb", 502, "<h1>502 Bad Gateway</h1>")]
    public async Task An_exception_of_the_function_is_printed_and_returns_the_error_of_the_service(string source, int status, string body)
    {
        await using var gateway = await TestGateway.PlayAsync(source, _ => throw new InvalidOperationException("the cause"));

        using var answer = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(body, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: the cause", gateway.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rest", 6 * 1024 * 1024)]
    [InlineData("alb", 1024 * 1024)]
    public async Task A_response_over_the_limit_is_not_sent(string source, int length)
    {
        await using var gateway = await TestGateway.PlayAsync(source, response: $$"""{"statusCode":200,"body":"{{new string('x', length)}}"}""");

        using var answer = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Contains($"more than {length}", gateway.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_request_prints_a_line_with_method_path_status_and_time()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: """{"statusCode":404}""");

        await gateway.GetAsync("/a%0D%0Ab?secret=1");

        Assert.Equal($"GET /a%0D%0Ab 404 0.0 ms{Environment.NewLine}", gateway.Output);
    }

    [Fact]
    public async Task A_control_character_in_a_path_is_encoded_for_the_console()
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        await gateway.GetAsync("/a\u001b[31mb");

        Assert.Equal($"GET /a%1B[31mb 200 0.0 ms{Environment.NewLine}", gateway.Output);
    }
}
