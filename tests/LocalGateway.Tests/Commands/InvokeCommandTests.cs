using System.Text.Json.Nodes;

namespace LambdaEventHandler.Gateway;

public sealed class InvokeCommandTests
{
    [Theory]
    [InlineData("api-gateway-rest", null)]
    [InlineData("http-api-1.0", null)]
    [InlineData("http-api-2.0", null)]
    [InlineData("function-url", null)]
    [InlineData("minimal", null)]
    [InlineData("alb", "200 OK")]
    [InlineData("alb-multi-value", "200 OK")]
    public async Task The_event_of_every_source_is_recognized_and_its_response_printed(string name, string? statusDescription)
    {
        using var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(() => HelloApp.App, "invoke", $"Events/{name}.json"));

        var response = JsonNode.Parse(console.Output)!;
        Assert.Equal(200, response["statusCode"]!.GetValue<int>());
        Assert.Equal(statusDescription, response["statusDescription"]?.GetValue<string>());
        Assert.Equal("""{"message":"hello lessa"}""", response["body"]!.GetValue<string>());
        Assert.StartsWith("{" + Environment.NewLine + "  \"statusCode\": 200,", console.Output, StringComparison.Ordinal);
        Assert.Empty(console.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task An_event_can_come_from_standard_input(string mark)
    {
        using var console = new TestConsole(mark + """{"path":"/hello/grüße","httpMethod":"GET"}""");

        Assert.Equal(0, await console.RunAsync(() => HelloApp.App, "invoke", "-"));

        Assert.Contains("grüße", console.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "standard input is not valid JSON: see line 1, byte 2.")]
    [InlineData("{\n  \"path\": \"/hello/lessa\",\n}", "standard input is not valid JSON: see line 3, byte 1.")]
    [InlineData("{} {}", "standard input is not valid JSON: see line 1, byte 4.")]
    [InlineData("", "standard input is empty")]
    [InlineData("\uFEFF", "standard input is empty")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "path")]
    [InlineData("""{"path":"/hello/lessa"}""", "httpMethod")]
    [InlineData("""{"version":"2.0","rawPath":"/"}""", "requestContext.http.method")]
    [InlineData("""{"requestContext":{"elb":{}},"httpMethod":"GET"}""", "path")]
    public async Task An_invalid_event_prints_one_line_and_returns_2(string lambdaEvent, string named)
    {
        using var console = new TestConsole(lambdaEvent);

        Assert.Equal(2, await console.RunAsync(() => HelloApp.App, "invoke", "-"));

        Assert.Contains(named, console.ErrorLine, StringComparison.Ordinal);
        Assert.Empty(console.Output);
    }

    [Fact]
    public async Task The_smallest_event_reaches_an_app_for_HTTP_APIs_too()
    {
        using var console = new TestConsole("""{"path":"/hello/lessa","httpMethod":"GET"}""");

        Assert.Equal(0, await console.RunAsync(() => HelloApp.App.As<ApiGatewayHttpResolver>(), "invoke", "-"));
    }

    [Fact]
    public async Task A_failed_function_is_printed_and_returns_1()
    {
        using var console = new TestConsole("""{"path":"/fail","httpMethod":"GET"}""");

        Assert.Equal(1, await console.RunAsync(() => HelloApp.App, "invoke", "-"));

        Assert.Contains("System.InvalidOperationException: the cause", console.Errors, StringComparison.Ordinal);
    }
}
