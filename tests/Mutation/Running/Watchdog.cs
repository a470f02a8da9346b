using System.Diagnostics;

namespace LambdaEventHandler.Mutation;

/// <summary>Ends the process when tests take much longer than without a mutant. Processor time counts, because other processes may use the machine.</summary>
internal static class Watchdog
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly Lock Gate = new();
    private static (TimeSpan Processor, long Start, TimeSpan Wait)? _end;

    static Watchdog() => new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.Highest }.Start();

    /// <summary>Runs an action that uses about as much processor time as expected.</summary>
    public static void Limit(double expectedSeconds, Action action)
    {
        lock (Gate)
        {
            var limit = TimeSpan.FromSeconds(4 + (3 * expectedSeconds));
            _end = (Processor() + limit, Stopwatch.GetTimestamp(), LongestWait + (5 * limit));
        }

        action();
        lock (Gate)
        {
            _end = null;
        }
    }

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    private static void Watch()
    {
        while (true)
        {
            Thread.Sleep(200);
            lock (Gate)
            {
                if (_end is { } end && (Processor() > end.Processor || Stopwatch.GetElapsedTime(end.Start) > end.Wait))
                {
                    Process.GetCurrentProcess().Kill();
                }
            }
        }
    }
}
