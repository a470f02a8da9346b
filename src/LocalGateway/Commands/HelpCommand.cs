namespace LambdaEventHandler.Gateway;

/// <summary>Prints what the arguments can be.</summary>
internal sealed class HelpCommand : IGatewayCommand
{
    private const string Text = """
        Serves the function on this machine, or answers one event.

          dotnet run [-- OPTIONS]            serves it until Ctrl+C
          dotnet run -- invoke FILE          prints the response to the event in FILE (- is standard input)

        OPTIONS
          --as SOURCE    whose events the function gets (default rest):
                         rest       API Gateway REST API
                         http       API Gateway HTTP API, payload 2.0
                         http-1.0   API Gateway HTTP API, payload 1.0
                         url        Lambda Function URL
                         alb        Application Load Balancer
                         alb-multi  Application Load Balancer with multi-value headers
          --port N       the port at 127.0.0.1 (default 3000; 0 takes any free one)
          --host NAME    another host name to answer to, besides localhost, 127.0.0.1 and [::1]; may be repeated
          --stage NAME   the stage of the REST or HTTP API (default prod and $default)
          --help         this text
        """;

    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        await console.Out.WriteLineAsync(Text).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
