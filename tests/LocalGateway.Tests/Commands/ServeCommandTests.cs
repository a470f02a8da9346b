using System.Text.Json.Nodes;
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
        Assert.Equal($"Listening on {address.GetLeftPart(UriPartial.Authority)}/dev (press Ctrl+C to stop)", lines[0]);
        Assert.Equal("Emulating API Gateway REST API, stage dev", lines[1]);
        Assert.Equal($"Showing requests at {address.GetLeftPart(UriPartial.Authority)}/_gateway", lines[2]);
        Assert.Equal("Routes:", lines[3]);
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

    [Theory]
    [InlineData("rest", null, "")]
    [InlineData("rest", "dev", "/dev")]
    [InlineData("http", null, "")]
    [InlineData("http", "dev", "/dev")]
    [InlineData("http", "$default", "")]
    [InlineData("http-1.0", "dev", "/dev")]
    [InlineData("url", null, "")]
    [InlineData("alb", null, "")]
    public async Task Links_of_the_app_work_at_the_printed_address(string source, string? stage, string path)
    {
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var app = LinksApp.Build(prefix: stage is null or "$default" ? "/unused" : $"/{stage}");
        var running = console.RunAsync(() => app, end.Token, ["--as", source, "--port", "0", .. stage is null ? [] : new[] { "--stage", stage }]);
        await AddressOfAsync(console);
        var address = console.Output.Split(' ')[2];
        Assert.Equal(path, new Uri(address).AbsolutePath.TrimEnd('/'));

        using var client = new HttpClient();
        using var created = await client.PostAsync(new Uri($"{address}/orders"), content: null);
        Assert.Equal(201, (int)created.StatusCode);
        Assert.Equal("7", await client.GetStringAsync(new Uri(created.RequestMessage!.RequestUri!, created.Headers.Location!)));
        Assert.Equal("7", await client.GetStringAsync(new Uri($"{address}/latest")));
        Assert.Equal("7", await FollowAsync(client, await client.GetStringAsync(new Uri($"{address}/uri"))));
        await end.CancelAsync();
        await running;
    }

    // Not every system resolves names below localhost.
    private static Task<string> FollowAsync(HttpClient client, string uri)
    {
        var address = new Uri(uri);
        Assert.True(address.Host == "127.0.0.1" || address.Host.EndsWith(".localhost", StringComparison.Ordinal), uri);
        var local = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(address) { Host = "127.0.0.1" }.Uri) { Headers = { Host = address.Authority } };
        return SendAsync();

        async Task<string> SendAsync()
        {
            using (local)
            {
                using var response = await client.SendAsync(local);
                return await response.Content.ReadAsStringAsync();
            }
        }
    }

    [Fact]
    public async Task Json_prints_an_object_in_a_line_for_each_request_and_nothing_else()
    {
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var running = console.RunAsync(LinksApp.Build, end.Token, "--json", "--port", "0");
        while (!console.Errors.Contains("Routes:", StringComparison.Ordinal))
        {
            await Task.Delay(10);
        }

        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(console.Errors).Value) };
        using var found = await client.GetAsync(new Uri("/orders/7?token=secret", UriKind.Relative));
        using var missing = await client.GetAsync(new Uri("/none", UriKind.Relative));
        await end.CancelAsync();
        await running;

        var lines = console.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(["time", "method", "path", "status", "milliseconds", "route", "action", "streamed", "requestId", "error"], lines[0].AsObject().Select(member => member.Key));
        Assert.Equal(("GET", "/orders/7", 200, "/orders/{id}", "Map(GET /orders/{id})"), ((string)lines[0]["method"]!, (string)lines[0]["path"]!, (int)lines[0]["status"]!, (string)lines[0]["route"]!, (string)lines[0]["action"]!));
        Assert.Equal((404, null), ((int)lines[1]["status"]!, (string?)lines[1]["route"]));
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task Each_line_has_the_name_of_the_route()
    {
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var running = console.RunAsync(LinksApp.Build, end.Token, "--port", "0");
        using var client = new HttpClient { BaseAddress = await AddressOfAsync(console) };

        await client.GetStringAsync(new Uri("/orders/7", UriKind.Relative));
        await end.CancelAsync();
        await running;

        Assert.Matches("GET /orders/7 200 [0-9.]+ ms  Map\\(GET /orders/{id}\\)", console.Output);
    }

    [Fact]
    public async Task Record_writes_events_that_can_be_invoked_again_and_responses()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "0041-GET-old.event.json"), "{}");
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var running = console.RunAsync(LinksApp.Build, end.Token, "--port", "0", "--record", folder);
        using var client = new HttpClient { BaseAddress = await AddressOfAsync(console) };

        await client.GetStringAsync(new Uri("/orders/7", UriKind.Relative));
        using var fails = await client.GetAsync(new Uri("/fail/..%2F..%2Fevil", UriKind.Relative));
        await end.CancelAsync();
        await running;

        Assert.Equal(502, (int)fails.StatusCode);
        Assert.Equal(
            ["0041-GET-old.event.json", "0042-GET-orders-7.event.json", "0042-GET-orders-7.response.json", "0043-GET-fail-2F-2Fevil.error.txt", "0043-GET-fail-2F-2Fevil.event.json"],
            Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        using var again = new TestConsole();
        Assert.Equal(0, await again.RunAsync(LinksApp.Build, "invoke", Path.Combine(folder, "0042-GET-orders-7.event.json")));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(again.Output), JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "0042-GET-orders-7.response.json")))));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("GET /_gateway/{**path} (Map(GET /_gateway/{**path})) is not available here, because the gateway has its page at /_gateway: turn the page off with --no-page.")]
    [InlineData("", "--no-page")]
    public async Task A_route_that_the_page_hides_is_reported(string line, params string[] options)
    {
        using var console = new TestConsole();
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/_gateway/{**path}", (string path) => path);
        builder.MapGet("/_gateways", () => 1);
        var app = builder.Build();

        await console.RunAsync(() => app, new CancellationToken(canceled: true), ["--port", "0", .. options]);

        Assert.Equal(line, console.Errors.TrimEnd());
        Assert.Equal(options.Length == 0, console.Output.Contains("Showing requests at", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/_gateway")]
    [InlineData("/dev", "--no-page", "--stage", "dev")]
    public async Task Open_opens_the_page_or_the_app_in_the_browser(string path, params string[] options)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var opened = new List<Uri>();
        var console = new GatewayConsole(Stream.Null, output, errors)
        {
            OpenBrowser = address =>
            {
                opened.Add(address);
                return false;
            },
        };

        await LocalGateway.RunAsync(() => HelloApp.App, ["--port", "0", "--open", .. options], console, new CancellationToken(canceled: true));

        Assert.Equal(path, Assert.Single(opened).AbsolutePath);
        Assert.Equal($"--open: the browser cannot be started. Open {opened[0]}.", errors.ToString().TrimEnd());
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
