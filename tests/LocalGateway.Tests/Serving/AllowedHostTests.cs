namespace LambdaEventHandler.Gateway;

/// <summary>A page can point a name of its own to this machine; the gateway answers only to names that are no page's.</summary>
public sealed class AllowedHostTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:3000")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:3000")]
    [InlineData("example.com")]
    [InlineData("EXAMPLE.com:80")]
    public async Task The_names_of_this_machine_and_added_names_are_accepted(string host)
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(gateway, host), StringComparison.Ordinal);
        Assert.Equal(host, gateway.Event["headers"]!["Host"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("attacker.test")]
    [InlineData("attacker.test:3000")]
    [InlineData("localhost.attacker.test")]
    [InlineData("sub.example.com")]
    [InlineData("127.0.0.1.attacker.test")]
    [InlineData("127.0.0.2")]
    [InlineData("[::2]")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost.")]
    [InlineData("")]
    public async Task Any_other_name_is_rejected_and_the_console_shows_how_to_allow_it(string host)
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        var answer = await AskAsync(gateway, host);

        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.Contains("--host", answer, StringComparison.Ordinal);
        Assert.Contains($"--host {host.Split(":3")[0]}", gateway.Errors, StringComparison.Ordinal);
        Assert.Equal(0, gateway.Invocations);
        Assert.Equal($"GET / 403 0.0 ms{Environment.NewLine}", gateway.Output);
    }

    [Fact]
    public async Task The_authority_of_an_absolute_target_is_validated()
    {
        await using var gateway = await TestGateway.PlayAsync("rest");

        var answer = await gateway.SendAsync("GET http://attacker.test/ HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        Assert.Equal(0, gateway.Invocations);
    }

    private static Task<string> AskAsync(TestGateway gateway, string host) =>
        gateway.SendAsync($"GET / HTTP/1.1\nHost: {host}\nConnection: close\n\n");
}
