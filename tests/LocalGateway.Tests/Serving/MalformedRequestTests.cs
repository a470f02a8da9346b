namespace LambdaEventHandler.Gateway;

/// <summary>What breaks HTTP's rules is answered 400, as the services do, and never an empty 500.</summary>
public sealed class MalformedRequestTests
{
    public static TheoryData<string, string> Cases()
    {
        string[] requests =
        [
            Chunked("G\nabc\n0\n\n"),
            Chunked("-1\nabc\n0\n\n"),
            Chunked("3;\u0001\nabcdef\n0\n\n"),
            Chunked("3\nabcdef\n0\n\n"),
            Chunked("\n\n"),
            Chunked("FFFFFFFFFFFFFFFFF\nabc\n0\n\n"),
            "POST / HTTP/1.1\nHost: localhost\nContent-Length: x\n\nabc",
            "POST / HTTP/1.1\nHost: localhost\nContent-Length: -1\n\nabc",
            "POST / HTTP/1.1\nHost: localhost\nContent-Length: 3\nContent-Length: 4\n\nabcd",
            "GET / HTTP/1.1\n\n",
            "GET / HTTP/1.1\nHost: a\nHost: b\n\n",
            "GET / HTTP/1.1\nHost: local host\n\n",
            "GET / HTTP/1.1\nHost: localhost\nX Y: 1\n\n",
            "GET / HTTP/1.1\nHost: localhost\nX\n\n",
            "GET / HTTP/1.1\nHost: localhost\n : 1\n\n",
            "GET / HTTP/1.1\nHost: localhost\nX: a\0b\n\n",
            "GET  / HTTP/1.1\nHost: localhost\n\n",
            "GET /%00 HTTP/1.1\nHost: localhost\n\n",
            "G\0T / HTTP/1.1\nHost: localhost\n\n",
            "GET\n\n",
            "nonsense\n\n",
        ];
        var cases = new TheoryData<string, string>();
        foreach (var request in requests)
        {
            cases.Add("rest", request);
        }

        foreach (var source in FrontServices.Names)
        {
            cases.Add(source, requests[0]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_malformed_request_returns_400(string source, string request)
    {
        await using var gateway = await TestGateway.PlayAsync(source);

        var answer = await gateway.SendAsync(request);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
        Assert.Equal(0, gateway.Invocations);
    }

    [Fact]
    public async Task A_malformed_body_returns_the_error_page_of_the_service_and_prints_a_line()
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        var answer = await gateway.SendAsync(Chunked("G\nabc\n0\n\n"));

        Assert.EndsWith("""{"message":"Bad Request"}""", answer, StringComparison.Ordinal);
        Assert.Equal($"POST / 400 0.0 ms{Environment.NewLine}", gateway.Output);
    }

    [Fact]
    public async Task A_valid_chunked_body_is_accepted()
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        Assert.StartsWith("HTTP/1.1 200 ", await gateway.SendAsync(Chunked("3\nabc\n2;x=y\nde\n0\n\n", "Connection: close\n")), StringComparison.Ordinal);

        Assert.Equal("abcde", gateway.Event["body"]!.GetValue<string>());
    }

    private static string Chunked(string body, string header = "") =>
        $"POST / HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n{header}\n{body}";
}
