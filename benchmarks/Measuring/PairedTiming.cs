using System.Diagnostics;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>
/// Times two handlers in short batches that alternate. What disturbs the machine disturbs both batches of a pair or spoils one pair:
/// the median of the pairs' ratios is steady where the times themselves are not. Batches are shorter than the scheduler's time slices,
/// so that most of them are undisturbed on a busy machine too. Few of them meet a garbage collection: its cost does not count.
/// </summary>
internal static class PairedTiming
{
    private const int LeastPairs = 1000;
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(0.2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static PairedResult Measure(Repeated theirs, Repeated ours)
    {
        WarmUp.UntilCompiled(theirs, ours);
        return Measure(theirs, Calibrate(theirs), ours, Calibrate(ours));
    }

    private static PairedResult Measure(Repeated theirs, int theirCalls, Repeated ours, int ourCalls)
    {
        var pairs = new List<(double Theirs, double Ours)>();
        var start = Stopwatch.GetTimestamp();
        while (pairs.Count < LeastPairs || Stopwatch.GetElapsedTime(start) < Measured)
        {
            var areTheirsFirst = pairs.Count % 2 == 0;
            var first = areTheirsFirst ? theirs.Time(theirCalls) : ours.Time(ourCalls);
            var second = areTheirsFirst ? ours.Time(ourCalls) : theirs.Time(theirCalls);
            var (theirTime, ourTime) = areTheirsFirst ? (first, second) : (second, first);
            pairs.Add((theirTime.TotalMicroseconds / theirCalls, ourTime.TotalMicroseconds / ourCalls));
        }

        return PairedResult.Of(pairs);
    }

    /// <summary>How many calls fill a batch: long against the clock's resolution, short against what else the machine does.</summary>
    private static int Calibrate(Repeated handler)
    {
        const int Calls = 20;
        var call = Median.Of([.. Enumerable.Range(0, 101).Select(_ => handler.Time(Calls) / Calls)]);
        return Math.Max(1, (int)(Batch / call));
    }
}
