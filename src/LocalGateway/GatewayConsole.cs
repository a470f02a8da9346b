using System.Diagnostics;

namespace LambdaEventHandler.Gateway;

/// <summary>The streams that the gateway reads and writes: those of the process or of a test. Standard output is reserved for the gateway.</summary>
internal sealed record GatewayConsole(Stream In, TextWriter Out, TextWriter Error)
{
    /// <summary>Gets a value that indicates whether the output is colored.</summary>
    public bool HasColor { get; init; }

    /// <summary>Gets what opens an address in the browser. It returns whether it could.</summary>
    public Func<Uri, bool> OpenBrowser { get; init; } = Browser.Open;

    public static GatewayConsole OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error)
    {
        HasColor = TerminalColor.IsOn(Console.IsOutputRedirected, Environment.GetEnvironmentVariable),
    };
}

/// <summary>Decides whether to color output.</summary>
internal static class TerminalColor
{
    /// <param name="isRedirected">Whether the output goes to a file or another program.</param>
    /// <param name="variable">Returns the value of an environment variable.</param>
    /// <returns><see langword="true"/> for a terminal with colors, unless <c>NO_COLOR</c> is set (https://no-color.org).</returns>
    public static bool IsOn(bool isRedirected, Func<string, string?> variable) =>
        !isRedirected
        && string.IsNullOrEmpty(variable("NO_COLOR"))
        && (OperatingSystem.IsWindows() ? !string.IsNullOrEmpty(variable("WT_SESSION")) : variable("TERM") is { Length: > 0 } and not "dumb");
}

/// <summary>Opens the browser of the desktop.</summary>
internal static class Browser
{
    public static bool Open(Uri address)
    {
        var program = OperatingSystem.IsWindows() ? null : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        var start = program is null ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true } : new ProcessStartInfo(program, [address.AbsoluteUri]);
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
