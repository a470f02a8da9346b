using System.Globalization;
using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.Contests;

/// <summary>Runs one contest in this process, which does nothing else: the JIT compiler must not have optimized for another contest.</summary>
internal static class ContestRun
{
    private const int CallsOfAllocation = 200;

    public static void Run(string name)
    {
        // The apps are built as in Lambda, which has other defaults than a developer's machine.
        Environment.SetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME", "benchmarks");
        var contest = ContestList.All[name]();
        SameAnswer.Check(name, contest.Theirs(new MemoryStream(contest.Event)), contest.Ours(new MemoryStream(contest.Event)));
        var theirs = new Repeated(contest.Theirs, new MemoryStream(contest.Event));
        var ours = new Repeated(contest.Ours, new MemoryStream(contest.Event));

        var timing = PairedTiming.Measure(theirs, ours);
        Report.Write($"{name}.time", timing.Ratio, string.Create(
            CultureInfo.InvariantCulture,
            $"{contest.Baseline} {timing.Theirs:0.00} µs, ours {timing.Ours:0.00} µs; {timing.Pairs} pairs, middle half {timing.Low:0.000} to {timing.High:0.000}"));

        var (theirBytes, ourBytes) = (theirs.MeasureBytes(CallsOfAllocation), ours.MeasureBytes(CallsOfAllocation));
        Report.Write($"{name}.bytes", (double)ourBytes / theirBytes, string.Create(
            CultureInfo.InvariantCulture, $"{contest.Baseline} {theirBytes} B, ours {ourBytes} B"));
    }
}
