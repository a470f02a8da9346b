using System.Diagnostics;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>Runs a command to its end.</summary>
internal static class Tool
{
    /// <summary>This program again, in a process of its own; what it prints is printed.</summary>
    public static void RunSelf(params string[] arguments) => Run(["exec", typeof(Tool).Assembly.Location, .. arguments]);

    /// <exception cref="InvalidOperationException">The command failed; what it had to say is printed.</exception>
    private static void Run(IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Places.Dotnet, arguments) { UseShellExecute = false })!;
        Finish(process, arguments);
    }

    /// <summary>A command, for what it prints.</summary>
    public static string Read(params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Places.Dotnet, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        try
        {
            Finish(process, arguments);
        }
        catch (InvalidOperationException)
        {
            Console.Error.Write(output);
            throw;
        }

        return output;
    }

    private static void Finish(Process process, IReadOnlyList<string> arguments)
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
