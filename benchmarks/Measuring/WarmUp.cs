using System.Diagnostics;
using System.Runtime;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>Lets the JIT compiler come to an end: tiers, instrumentation, and the optimization for what it saw.</summary>
internal static class WarmUp
{
    private const int Calls = 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>Runs both until nothing was compiled for a while, also where a busy machine lets the compiler's thread wait.</summary>
    public static void UntilCompiled(Repeated theirs, Repeated ours)
    {
        var start = Stopwatch.GetTimestamp();
        var (compiled, since) = (0L, start);
        while (Stopwatch.GetElapsedTime(since) < Quiet && Stopwatch.GetElapsedTime(start) < Most)
        {
            theirs.Time(Calls);
            ours.Time(Calls);
            if (JitInfo.GetCompiledMethodCount() != compiled)
            {
                (compiled, since) = (JitInfo.GetCompiledMethodCount(), Stopwatch.GetTimestamp());
            }
        }
    }
}
