using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LambdaEventHandler.Gateway;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--foo is no option of the local gateway: --help lists them.", "--foo")]
    [InlineData("serve is no option of the local gateway: --help lists them.", "serve")]
    [InlineData("a%0Ab is no option of the local gateway: --help lists them.", "a\nb")]
    [InlineData("--as needs a value; --help lists them.", "--as")]
    [InlineData("--as sqs is no event source: it is one of rest, http, http-1.0, url, alb, alb-multi.", "--as", "sqs")]
    [InlineData("--port x is no port: it is a number from 0 to 65535.", "--port", "x")]
    [InlineData("--port 65536 is no port: it is a number from 0 to 65535.", "--port=65536")]
    [InlineData("--port -1 is no port: it is a number from 0 to 65535.", "--port", "-1")]
    [InlineData("--host needs a value; --help lists them.", "--host")]
    [InlineData("--host http://a.test is not a host name: write it without scheme and port, for example api.example.test.", "--host", "http://a.test")]
    [InlineData("--host a.test:80 is not a host name: write it without scheme and port, for example api.example.test.", "--host=a.test:80")]
    [InlineData("--host * is not a host name: write it without scheme and port, for example api.example.test.", "--host", "*")]
    [InlineData("--stage a/b is no stage name: letters, digits, - and _, at most 128.", "--stage", "a/b")]
    [InlineData("invoke needs the file of an event, or - for standard input.", "invoke")]
    [InlineData("invoke takes one file; it knows the event by its shape and has no options.", "invoke", "a", "b")]
    [InlineData("invoke takes one file; it knows the event by its shape and has no options.", "invoke", "--as", "alb")]
    [InlineData("invoke takes one file; it knows the event by its shape and has no options.", "invoke", "--bogus")]
    [InlineData("'no-such-file.json': there is no such file.", "invoke", "no-such-file.json")]
    [InlineData("'': there is no such file.", "invoke", "")]
    [InlineData("'.': it is a folder, not the file of an event.", "invoke", ".")]
    public async Task What_the_user_can_put_right_is_one_line_and_exit_code_2(string line, params string[] args)
    {
        using var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync(() => HelloApp.App, args));

        Assert.Equal(line, console.ErrorLine);
        Assert.Empty(console.Output);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_and_exit_code_2()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync(() => HelloApp.App, "--port", port.ToString(CultureInfo.InvariantCulture)));

        Assert.Equal($"Port {port} is in use: choose another with --port, or 0 for any free one.", console.ErrorLine);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("invoke", "Events/api-gateway-rest.json")]
    public async Task What_the_build_refuses_is_printed_as_its_list(params string[] args)
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

        Assert.All(["--as", "--port", "--host", "--stage", "invoke", .. FrontServices.Names], word => Assert.Contains(word, console.Output, StringComparison.Ordinal));
    }
}
