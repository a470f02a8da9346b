using LambdaEventHandler.Gateway;

namespace LambdaEventHandler;

/// <summary>
/// Runs a function on this machine: converts HTTP requests to the events of API Gateway, a Function URL, or an Application Load Balancer, and the function's
/// responses to HTTP responses as the service does.
/// </summary>
public static class LocalGateway
{
    /// <summary>Serves the app until Ctrl+C is pressed, or invokes it with one event, as specified by the arguments. <c>--help</c> lists the arguments.</summary>
    /// <remarks>
    /// While this method runs, <see cref="Console.Out"/> writes to standard error. Standard output contains only the gateway's own output, for example the response
    /// of <c>invoke</c>.
    /// </remarks>
    /// <param name="app">Returns the app. Use a lambda, so that the gateway prints the problems that <c>Build()</c> reports.</param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The exit code: 0 on success, 1 if the function failed, or 2 for an error that the user can fix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> or <paramref name="args"/> is <see langword="null"/>.</exception>
    /// <example><c>return await LocalGateway.RunAsync(() => Function.App, args);</c></example>
    public static async Task<int> RunAsync(Func<Resolver> app, string[] args)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(args);
        var console = GatewayConsole.OfProcess();
        using var redirection = GatewayConsole.RedirectOutputToError();
        return await RunAsync(app, args, console, CancellationToken.None).ConfigureAwait(false);
    }

    internal static async Task<int> RunAsync(Func<Resolver> app, string[] args, GatewayConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var command = CommandLine.Parse(args);
            return await command.RunAsync(app, console, cancellationToken).ConfigureAwait(false);
        }
        catch (UserErrorException error)
        {
            await console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return ExitCode.UserError;
        }
    }
}
