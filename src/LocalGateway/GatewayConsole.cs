namespace LambdaEventHandler.Gateway;

/// <summary>The streams that the gateway reads and writes: those of the process or of a test. Standard output is reserved for the gateway.</summary>
internal sealed record GatewayConsole(Stream In, TextWriter Out, TextWriter Error)
{
    public static GatewayConsole OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error);

    /// <summary>
    /// Redirects what the function and its logging providers write to <see cref="Console.Out"/> to standard error, so that it doesn't mix with the output of
    /// the gateway or with the response that <c>invoke</c> prints.
    /// </summary>
    /// <returns>An object that restores standard output when it is disposed.</returns>
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
