namespace LambdaEventHandler.Gateway;

/// <summary>Where the gateway reads and writes: the process's streams, or a test's.</summary>
internal sealed record GatewayConsole(Stream In, TextWriter Out, TextWriter Error)
{
    public static GatewayConsole OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error);
}
