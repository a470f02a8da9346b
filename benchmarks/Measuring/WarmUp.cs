using System.Diagnostics;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>Lets the JIT compiler come to an end: tiers, instrumentation, and the optimization for what it saw.</summary>
internal static class WarmUp
{
    private const int Calls = 20;
    private const int StableWindows = 4;
    private const double Tolerance = 0.03;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    /// <summary>Runs both until the ratio of their times no longer changes, at least two seconds.</summary>
    public static void UntilStable(Repeated theirs, Repeated ours)
    {
        const int LeastWindows = 7;
        var start = Stopwatch.GetTimestamp();
        var windows = new List<double>();
        while (Stopwatch.GetElapsedTime(start) < Most && (windows.Count < LeastWindows || !IsStable(windows)))
        {
            windows.Add(RunWindow(theirs, ours));
        }
    }

    private static double RunWindow(Repeated theirs, Repeated ours)
    {
        var pairs = new List<(double Theirs, double Ours)>();
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Window)
        {
            pairs.Add((theirs.Time(Calls).TotalMicroseconds, ours.Time(Calls).TotalMicroseconds));
        }

        return PairedResult.Of(pairs).Ratio;
    }

    private static bool IsStable(List<double> windows)
    {
        var last = windows.TakeLast(StableWindows).ToList();
        return last.Max() / last.Min() < 1 + Tolerance;
    }
}
