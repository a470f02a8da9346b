using BenchmarkDotNet.Attributes;
using LambdaEventHandler.Benchmarks.Contests;

namespace LambdaEventHandler.Benchmarks.Curious;

/// <summary>The contests of <c>ratios</c>, one after the other.</summary>
[MemoryDiagnoser]
public class Dispatch
{
    private Contest _contest = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => ContestList.All.Keys;

    [GlobalSetup]
    public void SetUp() => _contest = ContestList.All[Name]();

    [Benchmark(Baseline = true)]
    public Stream Theirs() => _contest.Theirs(new MemoryStream(_contest.Event));

    [Benchmark]
    public Stream Ours() => _contest.Ours(new MemoryStream(_contest.Event));
}
