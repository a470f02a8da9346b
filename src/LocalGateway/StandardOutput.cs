using System.Runtime.InteropServices;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// Redirects what the function and its loggers write to standard output to standard error, so that it doesn't mix with the output of the gateway or with the
/// response that <c>invoke</c> prints. Some loggers write to <see cref="Console.Out"/>, and others to <see cref="Console.OpenStandardOutput()"/>.
/// </summary>
internal sealed class StandardOutput : IDisposable
{
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly IDisposable? _stream = NativeOutput.Redirect();

    private StandardOutput()
    {
        Console.SetOut(new TracedWriter(_error));
        Console.SetError(new TracedWriter(_error));
    }

    /// <summary>Redirects the output until the returned object is disposed. The writer that <see cref="Console.Out"/> had before still writes to standard output.</summary>
    public static IDisposable RedirectToError() => new StandardOutput();

    public void Dispose()
    {
        _stream?.Dispose();
        Console.SetOut(_output);
        Console.SetError(_error);
    }
}

/// <summary>Redirects the standard output that the operating system opens. Streams that are open already are not affected.</summary>
internal static partial class NativeOutput
{
    private const int Output = 1;
    private const int Error = 2;
    private const int OutputHandle = -11;
    private const int ErrorHandle = -12;

    /// <returns>An object that restores standard output, or null if the system doesn't support this.</returns>
    public static IDisposable? Redirect()
    {
        try
        {
            return OperatingSystem.IsWindows() ? OfWindows() : OfUnix();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static Restoration? OfUnix()
    {
        var saved = Duplicate(Output);
        return saved < 0 || Duplicate(Error, Output) < 0 ? null : new(() =>
        {
            _ = Duplicate(saved, Output);
            _ = Close(saved);
        });
    }

    private static Restoration? OfWindows()
    {
        var saved = GetStdHandle(OutputHandle);
        return SetStdHandle(OutputHandle, GetStdHandle(ErrorHandle)) == 0 ? null : new(() => _ = SetStdHandle(OutputHandle, saved));
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Duplicate(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int handle);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetStdHandle(int handle, nint value);

    private sealed class Restoration(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
