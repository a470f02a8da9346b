using System.Net;

namespace LambdaEventHandler.Gateway;

/// <summary>Only the page itself may use the addresses below it: not other sites, other hosts, or other machines behind a proxy.</summary>
public sealed class PageAccessTests
{
    [Theory]
    [InlineData("127.0.0.1", "Sec-Fetch-Site: same-origin")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task The_page_reads_the_routes(string host, params string[] headers)
    {
        await using var gateway = await StartAsync();

        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(gateway, "GET", "/_gateway/routes", host, ["X-Gateway-Page: 1", .. headers]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.com")] // --host example.com
    [InlineData("attacker.test")]
    [InlineData("localgatew.execute-api.localhost")]
    [InlineData("127.0.0.1", "Origin: https://attacker.test")]
    [InlineData("127.0.0.1", "Origin: http://127.0.0.1:1")]
    [InlineData("127.0.0.1", "Origin: http://localhost:1")]
    [InlineData("127.0.0.1", "Origin: null")]
    [InlineData("127.0.0.1", "Sec-Fetch-Site: cross-site")]
    [InlineData("127.0.0.1", "Sec-Fetch-Site: same-site")]
    [InlineData("127.0.0.1", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")]
    [InlineData("127.0.0.1", "X-Forwarded-For: 203.0.113.7")]
    [InlineData("127.0.0.1", "Forwarded: for=203.0.113.7")]
    [InlineData("127.0.0.1", "X-Forwarded-Host: tunnel.test")]
    public async Task Every_other_request_is_rejected_and_not_invoked(string host, params string[] headers)
    {
        await using var gateway = await StartAsync();

        foreach (var (method, path) in new[] { ("GET", "/_gateway"), ("GET", "/_gateway/routes"), ("GET", "/_gateway/events"), ("GET", "/_gateway/gateway.js"), ("POST", "/_gateway/send"), ("OPTIONS", "/_gateway/send") })
        {
            var response = await AskAsync(gateway, method, path, host, ["X-Gateway-Page: 1", .. headers]);

            Assert.StartsWith("HTTP/1.1 403 ", response, StringComparison.Ordinal);
            Assert.DoesNotContain("Access-Control-", response, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty(gateway.Output);
    }

    [Theory]
    [InlineData("GET", "/_gateway/routes")]
    [InlineData("GET", "/_gateway/invocations/1")]
    [InlineData("POST", "/_gateway/send")]
    [InlineData("POST", "/_gateway/clear")]
    public async Task A_request_without_the_header_of_the_page_is_rejected(string method, string path)
    {
        await using var gateway = await StartAsync();

        Assert.StartsWith("HTTP/1.1 403 ", await AskAsync(gateway, method, path, "127.0.0.1", []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    public async Task A_user_can_open_the_page(params string[] headers)
    {
        await using var gateway = await StartAsync();

        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(gateway, "GET", "/_gateway", "localhost", headers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_response_of_the_page_has_a_strict_policy()
    {
        await using var gateway = await StartAsync();

        foreach (var path in new[] { "/_gateway", "/_gateway/gateway.js", "/_gateway/invocation.js", "/_gateway/gateway.css", "/_gateway/icon.svg" })
        {
            using var response = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
                Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.DoesNotMatch("<script(?! type=\"module\" src=)|style=|javascript:|https?://(?!www.w3.org/2000/svg)", await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Without_the_page_its_path_belongs_to_the_app()
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        await gateway.GetAsync("/_gateway/routes");

        Assert.Equal("/_gateway/routes", gateway.Event["path"]!.GetValue<string>());
    }

    private static Task<TestGateway> StartAsync() => TestGateway.ShowAsync("rest", builder => builder.MapGet("/", () => 1));

    private static Task<string> AskAsync(TestGateway gateway, string method, string path, string host, IEnumerable<string> headers) =>
        gateway.SendAsync($"{method} {path} HTTP/1.1\nHost: {host}:{gateway.Address.Port}\nConnection: close\n{(method == "POST" ? "Content-Length: 0\n" : "")}{string.Concat(headers.Select(header => header + "\n"))}\n");
}
