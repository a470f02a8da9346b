using System.Globalization;
using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>The figures of a program's cold start, against the bare one's.</summary>
internal static class ColdReport
{
    public static void Write(string variant, ColdRounds rounds, ColdProgram bare, ColdProgram ours)
    {
        WriteTime($"cold.{variant}.time", rounds.Compare(bare, ours, start => start.Time.TotalMilliseconds));
        if (rounds.HaveUsage(bare, ours))
        {
            WriteTime($"cold.{variant}.processor", rounds.Compare(bare, ours, start => start.Usage!.ProcessorMilliseconds));
            var memory = rounds.Compare(bare, ours, start => start.Usage!.PeakMemory);
            WriteBytes($"memory.{variant}", memory.Theirs, memory.Ours);
        }

        WriteBytes($"size.{variant}", bare.Size, ours.Size);
    }

    private static void WriteTime(string name, PairedResult times) => Report.Write(name, times.Ratio, string.Create(
        CultureInfo.InvariantCulture,
        $"bare {times.Theirs:0.0} ms, ours {times.Ours:0.0} ms; {times.Pairs} pairs, middle half {times.Low:0.000} to {times.High:0.000}"));

    private static void WriteBytes(string name, double bare, double ours) =>
        Report.Write(name, ours / bare, string.Create(CultureInfo.InvariantCulture, $"bare {bare / 1024:0} KB, ours {ours / 1024:0} KB"));
}
