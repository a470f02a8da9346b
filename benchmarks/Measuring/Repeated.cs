using System.Diagnostics;

namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>A handler that answers the same event again and again.</summary>
internal sealed class Repeated(Func<Stream, Stream> handle, MemoryStream request)
{
    /// <summary>How long so many calls take.</summary>
    public TimeSpan Time(int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            request.Position = 0;
            handle(request);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>How many bytes a call allocates. Everything completes on this thread, so that the count is exact.</summary>
    public long MeasureBytes(int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Time(calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }
}
