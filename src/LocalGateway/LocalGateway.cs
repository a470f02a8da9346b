using LambdaEventHandler.Gateway;

namespace LambdaEventHandler;

/// <summary>
/// Serves a function on this machine: turns HTTP into the event that API Gateway, a Function URL or an Application Load Balancer would send,
/// and the function's response into that service's answer.
/// </summary>
public static class LocalGateway
{
    /// <summary>Does what the arguments say: serves the app until Ctrl+C, or answers one event. <c>--help</c> lists the arguments.</summary>
    /// <remarks>While it runs, <see cref="Console.Out"/> is standard error: standard output has only what the gateway prints, such as the response of <c>invoke</c>.</remarks>
    /// <param name="app">Gives the app; a lambda, so that what <c>Build()</c> refuses is printed as its list.</param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The exit code: 0, 1 where the function failed, 2 for what the user can put right.</returns>
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
