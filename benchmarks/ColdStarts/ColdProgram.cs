using System.Diagnostics;
using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>A program that answers the event of its standard input, and ends.</summary>
/// <param name="Directory">Where it is, with nothing else.</param>
/// <param name="IsNative">Compiled to an executable; otherwise it is started as Lambda's managed runtime starts a function, by <c>dotnet exec</c>.</param>
internal sealed record ColdProgram(string Name, string Directory, bool IsNative = false)
{
    private string Executable => Path.Combine(Directory, IsNative ? Name : $"{Name}.dll");

    public bool Exists => File.Exists(Executable);

    /// <summary>What a function's package would have to contain.</summary>
    public long Size => IsNative
        ? new FileInfo(Executable).Length
        : new DirectoryInfo(Directory).EnumerateFiles().Where(file => file.Extension is ".dll" or ".json").Sum(file => file.Length);

    /// <summary>Starts it, and stops the clock at the first response.</summary>
    public ColdStart Start(byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(StartInfo())!;
        process.StandardInput.BaseStream.Write(request);
        process.StandardInput.Close();
        var response = new byte[64 * 1024];
        var length = process.StandardOutput.BaseStream.Read(response);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var usage = ColdUsage.Read(process.StandardError.ReadToEnd());
        process.WaitForExit();
        return new(elapsed, response[..length], usage);
    }

    private ProcessStartInfo StartInfo() => new(IsNative ? Executable : Places.Dotnet, IsNative ? [] : ["exec", Executable])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["AWS_LAMBDA_FUNCTION_NAME"] = Name },
    };
}
