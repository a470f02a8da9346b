using System.Diagnostics;
using System.Globalization;
using LambdaEventHandler.Benchmarks.ColdStarts;
using LambdaEventHandler.Benchmarks.Measuring;
using LambdaEventHandler.Benchmarks.Ours;

namespace LambdaEventHandler.Benchmarks.Building;

/// <summary>
/// How long <c>Build()</c> takes: the first time in a process, as at a cold start with the precompiled library, and again when the JIT compiler knows it.
/// </summary>
internal static class BuildTimes
{
    private const int Processes = 7;
    private const int Repetitions = 30;

    public static IReadOnlyList<string> Names { get; } = ["build.10.time", "build.1000.time"];

    public static void Run()
    {
        var program = Path.Combine(Publishing.Self(), $"{typeof(BuildTimes).Assembly.GetName().Name}.dll");
        foreach (var count in new[] { 10, 1000 })
        {
            var processes = Enumerable.Range(0, Processes).Select(_ => RunProcess(program, count)).ToList();
            var (first, again) = (Median.Of(processes.Select(times => times.First)), Median.Of(processes.Select(times => times.Again)));
            Report.Write($"build.{count}.time", string.Create(CultureInfo.InvariantCulture, $"{first:0.0} ms"), string.Create(
                CultureInfo.InvariantCulture, $"first in a process, median of {Processes}; {again:0.00} ms when repeated"));
        }
    }

    /// <summary>What one process does: prints the milliseconds of the first and of a repeated building.</summary>
    public static void RunOnce(int count)
    {
        var first = Time(count);
        var again = Median.Of(Enumerable.Range(0, Repetitions).Select(_ => Time(count)).ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} {again}"));
    }

    private static double Time(int count)
    {
        var start = Stopwatch.GetTimestamp();
        Apps.WithRoutes(count);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static (double First, double Again) RunProcess(string program, int count)
    {
        var figures = Tool.Read("exec", program, "build", count.ToString(CultureInfo.InvariantCulture)).Split();
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }
}
