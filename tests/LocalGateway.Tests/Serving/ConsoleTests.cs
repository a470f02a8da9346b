namespace LambdaEventHandler.Gateway;

public sealed class ConsoleTests
{
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

    [Theory]
    [InlineData(200, 32)]
    [InlineData(302, 36)]
    [InlineData(404, 33)]
    [InlineData(502, 31)]
    public void A_terminal_shows_the_status_in_a_color(int status, int color)
    {
        using var output = new StringWriter();
        var request = new ClientRequest("GET", RequestTarget.Parse("/"), new HeaderList(), []) { Port = 80, Time = DateTimeOffset.UnixEpoch };

        new ConsoleLines(new GatewayConsole(Stream.Null, output, TextWriter.Null) { HasColor = true })
            .Complete(new Invocation(request, new ClientResponse(status, [], []), new InvocationTrace(TimeProvider.System)));

        Assert.Equal($"GET / \e[{color}m{status}\e[0m 0.0 ms{Environment.NewLine}", output.ToString());
    }

    [Theory]
    [InlineData(false, "xterm-256color", null, true)]
    [InlineData(false, "xterm-256color", "", true)]
    [InlineData(false, "xterm-256color", "1", false)]
    [InlineData(false, "dumb", null, false)]
    [InlineData(false, null, null, false)]
    [InlineData(true, "xterm-256color", null, false)]
    public void Only_a_terminal_is_colored_and_NO_COLOR_turns_it_off(bool isRedirected, string? terminal, string? noColor, bool isOn)
    {
        var name = OperatingSystem.IsWindows() ? "WT_SESSION" : "TERM";

        Assert.Equal(isOn, TerminalColor.IsOn(isRedirected, variable => variable == "NO_COLOR" ? noColor : variable == name && terminal != "dumb" ? terminal : null));
    }

    [Fact]
    public async Task A_malformed_response_is_printed()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", response: "[]");

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(502, (int)response.StatusCode);
        Assert.Equal($"API Gateway REST API cannot send the function's response: it is not a JSON object.{Environment.NewLine}", gateway.Errors);
    }

    [Fact]
    public async Task An_exception_of_the_function_is_printed()
    {
        await using var gateway = await TestGateway.PlayAsync("rest", _ => throw new InvalidOperationException("the cause"));

        using var response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(502, (int)response.StatusCode);
        Assert.Contains("System.InvalidOperationException: the cause", gateway.Errors, StringComparison.Ordinal);
    }
}
