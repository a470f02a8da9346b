using BenchmarkDotNet.Attributes;
using LambdaEventHandler.Benchmarks.Cold;
using LambdaEventHandler.Benchmarks.Contests;
using LambdaEventHandler.Benchmarks.Ours;

namespace LambdaEventHandler.Benchmarks.Curious;

/// <summary>What a request costs, and building the app, with more and more routes.</summary>
[MemoryDiagnoser]
public class Routing
{
    private readonly byte[] _request = SampleEvent.Read("rest.json");
    private ApiGatewayRestResolver _app = null!;

    [Params(1, 10, 100, 1000, 10_000)]
    public int Routes { get; set; }

    [GlobalSetup]
    public void SetUp() => _app = Apps.WithRoutes(Routes);

    [Benchmark]
    public Task<Stream> Answer() => _app.ResolveAsync(new MemoryStream(_request), new ColdContext());

    [Benchmark]
    public object Build() => Apps.WithRoutes(Routes);
}
