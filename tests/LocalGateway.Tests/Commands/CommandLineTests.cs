using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LambdaEventHandler.Gateway;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--foo is not an option of the local gateway: to list the options, use --help.", "--foo")]
    [InlineData("serve is not an option of the local gateway: to list the options, use --help.", "serve")]
    [InlineData("a%0Ab is not an option of the local gateway: to list the options, use --help.", "a\nb")]
    [InlineData("--as requires a value: to list the options, use --help.", "--as")]
    [InlineData("--as sqs is not an event source: use one of rest, http, http-1.0, url, alb, alb-multi.", "--as", "sqs")]
    [InlineData("--port x is not a valid port: use a number from 0 to 65535.", "--port", "x")]
    [InlineData("--port 65536 is not a valid port: use a number from 0 to 65535.", "--port=65536")]
    [InlineData("--port -1 is not a valid port: use a number from 0 to 65535.", "--port", "-1")]
    [InlineData("--host requires a value: to list the options, use --help.", "--host")]
    [InlineData("--host http://a.test is not a valid host name: omit the scheme and the port, for example api.example.test.", "--host", "http://a.test")]
    [InlineData("--host a.test:80 is not a valid host name: omit the scheme and the port, for example api.example.test.", "--host=a.test:80")]
    [InlineData("--host * is not a valid host name: omit the scheme and the port, for example api.example.test.", "--host", "*")]
    [InlineData("--stage a/b is not a valid stage name: use at most 128 letters, digits, hyphens, and underscores.", "--stage", "a/b")]
    [InlineData("--user requires a value: to list the options, use --help.", "--user")]
    [InlineData("--user no-such.json cannot be read: name a file such as claims.json.", "--user", "no-such.json")]
    [InlineData("--user no-such.json cannot be read: name a file such as claims.json.", "--claims", "no-such.json")]
    [InlineData("--json=1 is not an option of the local gateway: to list the options, use --help.", "--json=1")]
    [InlineData("--record requires a value: to list the options, use --help.", "--record")]
    [InlineData("--record Events/minimal.json is not a folder that can be written: name another one.", "--record", "Events/minimal.json")]
    [InlineData("--jwt=x is not an option of the local gateway: to list the options, use --help.", "--jwt=x")]
    [InlineData("--user and --jwt both name the client: use one of them.", "--user", "a.json", "--jwt")]
    [InlineData("--jwt: Lambda Function URL has no authorizer that reads tokens: use --user with the claims accessKey, accountId, callerId, principalOrgId, userArn, userId, or another --as.", "--jwt", "--as", "url")]
    [InlineData("invoke requires an event file, or - for standard input.", "invoke")]
    [InlineData("invoke accepts one file and no options: it detects the source by the shape of the event.", "invoke", "a", "b")]
    [InlineData("invoke accepts one file and no options: it detects the source by the shape of the event.", "invoke", "--as", "alb")]
    [InlineData("invoke accepts one file and no options: it detects the source by the shape of the event.", "invoke", "--bogus")]
    [InlineData("'no-such-file.json': the file does not exist.", "invoke", "no-such-file.json")]
    [InlineData("'': the file does not exist.", "invoke", "")]
    [InlineData("'.': it is a folder, not a file.", "invoke", ".")]
    [InlineData("routes accepts no options.", "routes", "--as", "alb")]
    public async Task User_errors_print_one_line_and_return_2(string line, params string[] args)
    {
        using var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync(() => HelloApp.App, args));

        Assert.Equal(line, console.ErrorLine);
        Assert.Empty(console.Output);
    }

    [Fact]
    public async Task A_port_in_use_prints_one_line_and_returns_2()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync(() => HelloApp.App, "--port", port.ToString(CultureInfo.InvariantCulture)));

        Assert.Equal($"Port {port} is in use: select another port with --port, or 0 for any free port.", console.ErrorLine);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("invoke", "Events/api-gateway-rest.json")]
    [InlineData("routes")]
    [InlineData("count")]
    public async Task Problems_of_the_build_are_printed_as_a_list(params string[] args)
    {
        using var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync(() => BrokenApp.App, args));

        Assert.StartsWith("The app cannot be built: ", console.Errors, StringComparison.Ordinal);
        Assert.Contains("/b/{", console.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", console.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--as", "alb", "-h")]
    public async Task Help_lists_every_option_without_building_the_app(params string[] args)
    {
        using var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(() => throw new InvalidOperationException("not to be built"), args));

        Assert.All(["--as", "--port", "--host", "--stage", "--json", "--open", "--record", "--claims", "--no-page", "invoke", .. FrontServices.Names], word => Assert.Contains(word, console.Output, StringComparison.Ordinal));
    }
}
