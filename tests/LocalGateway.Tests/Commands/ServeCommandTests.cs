using System.Text.RegularExpressions;

namespace LambdaEventHandler.Gateway;

public sealed partial class ServeCommandTests
{
    [Theory]
    [InlineData("rest", "API Gateway REST API, stage prod", "/hello/a%2Fb", "a/b")]
    [InlineData("http", "API Gateway HTTP API, stage $default", "/hello/a%252Fb", "a%2Fb")]
    [InlineData("http-1.0", "API Gateway HTTP API, payload 1.0, stage $default", "/hello/a%2Fb", "a/b")]
    [InlineData("url", "Lambda Function URL", "/hello/a%2Fb", "a/b")]
    [InlineData("alb", "Application Load Balancer", "/hello/a%2Fb", "a/b")]
    [InlineData("alb-multi", "Application Load Balancer, multi-value headers", "/hello/a%2Fb", "a/b")]
    public async Task The_app_handles_every_service_until_it_is_stopped(string source, string title, string target, string name)
    {
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var running = console.RunAsync(() => HelloApp.App, end.Token, "--as", source, "--port", "0");
        var address = await AddressOfAsync(console);

        using var client = new HttpClient { BaseAddress = address };
        Assert.Equal($$"""{"message":"hello {{name}}"}""", await client.GetStringAsync(new Uri(target, UriKind.Relative)));
        await end.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Contains($"Emulating {title}{Environment.NewLine}", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_lines_are_the_address_the_service_and_the_aligned_routes()
    {
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var running = console.RunAsync(() => HelloApp.App, end.Token, "--port=0", "--stage=dev");
        var address = await AddressOfAsync(console);
        await end.CancelAsync();
        await running;

        var lines = console.Output.Split(Environment.NewLine);
        Assert.Equal($"Listening on {address.GetLeftPart(UriPartial.Authority)} (press Ctrl+C to stop)", lines[0]);
        Assert.Equal("Emulating API Gateway REST API, stage dev", lines[1]);
        Assert.Equal("Routes:", lines[2]);
        Assert.Contains("  GET  /hello/{name}      ", console.Output, StringComparison.Ordinal);
        Assert.Contains("  PUT  /todos/{id}/items  ", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_for_a_service_without_stages_is_ignored_with_a_message()
    {
        using var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(() => HelloApp.App, new CancellationToken(canceled: true), "--as", "alb", "--port", "0", "--stage", "dev"));

        Assert.Equal("--stage is ignored: Application Load Balancer has no stages.", console.ErrorLine);
    }

    private static async Task<Uri> AddressOfAsync(TestConsole console)
    {
        while (!console.Output.Contains("Routes:", StringComparison.Ordinal))
        {
            await Task.Delay(10);
        }

        return new Uri(Address().Match(console.Output).Value);
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Address();
}
