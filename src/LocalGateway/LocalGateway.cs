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
    /// While this method runs, <see cref="Console.Out"/> and <see cref="Console.OpenStandardOutput()"/> write to standard error. Standard output contains only the
    /// gateway's own output, for example the response of <c>invoke</c>.
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
        using var redirection = StandardOutput.RedirectToError();
        return await RunAsync(app, args, console, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs one of several apps, which the argument <c>--app NAME</c> selects. The entry point that the package adds to a project without a <c>Program.cs</c> calls
    /// this method with the resolvers of the project.
    /// </summary>
    /// <param name="apps">
    /// The apps by their names, for example <c>Orders.Function.App</c>. A part at the end of the name, or the name without its last part, is enough for <c>--app</c> if it is unambiguous.
    /// </param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The exit code: 0 on success, 1 if the function failed, or 2 for an error that the user can fix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="apps"/> or <paramref name="args"/> is <see langword="null"/>.</exception>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, Func<Resolver>> apps, string[] args)
    {
        ArgumentNullException.ThrowIfNull(apps);
        ArgumentNullException.ThrowIfNull(args);
        try
        {
            var app = AppSelection.Select(apps, args, out var rest);
            return await RunAsync(app, rest).ConfigureAwait(false);
        }
        catch (UserErrorException error)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return ExitCode.UserError;
        }
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
