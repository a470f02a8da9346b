namespace LambdaEventHandler.Gateway;

/// <summary>Where the gateway reads and writes: the process's streams, or a test's. Standard output is the gateway's alone.</summary>
internal sealed record GatewayConsole(Stream In, TextWriter Out, TextWriter Error)
{
    public static GatewayConsole OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error);

    /// <summary>
    /// Sends to standard error what the function and its logging providers write to <see cref="Console.Out"/> from now on, so that it does not get between
    /// the lines of the gateway, or into the response that <c>invoke</c> prints.
    /// </summary>
    /// <returns>What restores standard output when it is disposed.</returns>
    public static IDisposable RedirectOutputToError()
    {
        var redirection = new Redirection(Console.Out);
        Console.SetOut(Console.Error);
        return redirection;
    }

    private sealed class Redirection(TextWriter output) : IDisposable
    {
        public void Dispose() => Console.SetOut(output);
    }
}
