using System.Globalization;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>What a process used.</summary>
/// <param name="PeakMemory">The most memory that it had, in bytes.</param>
/// <param name="ProcessorMilliseconds">The time of all processors, in user and system mode: steadier than the time on the clock where the machine is busy.</param>
internal sealed record ColdUsage(long PeakMemory, double ProcessorMilliseconds)
{
    /// <summary>The line that OneEvent writes to standard error.</summary>
    public static ColdUsage? Read(string line) => line.Split() is [var memory, var milliseconds, ..]
        && long.TryParse(memory, CultureInfo.InvariantCulture, out var bytes)
        && double.TryParse(milliseconds, CultureInfo.InvariantCulture, out var time)
            ? new(bytes, time)
            : null;
}
