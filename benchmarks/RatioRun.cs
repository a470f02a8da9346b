using System.Diagnostics;
using System.Globalization;
using LambdaEventHandler.Benchmarks.Building;
using LambdaEventHandler.Benchmarks.ColdStarts;
using LambdaEventHandler.Benchmarks.Contests;
using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks;

/// <summary>Measures all ratios, or those whose names begin with one of the filters.</summary>
internal static class RatioRun
{
    private static readonly IReadOnlyList<Measurement> Measurements =
    [
        .. ContestList.All.Keys.Select(name => new Measurement([$"{name}.time", $"{name}.bytes"], () => Tool.RunSelf("contest", name))),
        new(ColdComparison.JitNames, ColdComparison.RunJit),
        new(ColdComparison.PluginNames, ColdComparison.RunPlugins),
        new(ColdComparison.ReadyToRunNames, ColdComparison.RunReadyToRun),
        new(PluginComparison.Names, PluginComparison.Run),
        new(NativeComparison.Names, NativeComparison.Run),
        new(BuildTimes.Names, BuildTimes.Run),
    ];

    /// <returns>The exit code: not 0 where nothing has such a name.</returns>
    public static int Run(IReadOnlyCollection<string> filters)
    {
        var chosen = Measurements.Where(one => filters.Count == 0 || filters.Any(one.Matches)).ToList();
        if (chosen.Count == 0)
        {
            Console.Error.WriteLine($"Nothing is called {string.Join(" or ", filters)}. There are {string.Join(", ", Measurements.SelectMany(one => one.Names))}.");
            return 1;
        }

        var start = Stopwatch.GetTimestamp();
        foreach (var one in chosen)
        {
            one.Run();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {Stopwatch.GetElapsedTime(start).TotalSeconds:0} seconds, {DateTime.UtcNow:yyyy-MM-dd}, .NET {Environment.Version}, {Environment.ProcessorCount} processors"));
        return 0;
    }
}
