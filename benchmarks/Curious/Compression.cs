using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using LambdaEventHandler.Benchmarks.Cold;
using LambdaEventHandler.Benchmarks.Contests;
using LambdaEventHandler.Benchmarks.Ours;

namespace LambdaEventHandler.Benchmarks.Curious;

/// <summary>What compressing an answer costs, by its size and level; the smallest is under the limit from which it is worth it.</summary>
[MemoryDiagnoser]
public class Compression
{
    private readonly byte[] _request = SampleEvent.ReadRest("GET", "/todos");
    private ApiGatewayRestResolver _plain = null!;
    private ApiGatewayRestResolver _compressed = null!;

    [Params(5, 50, 500)]
    public int Todos { get; set; }

    [Params(CompressionLevel.Fastest, CompressionLevel.Optimal)]
    public CompressionLevel Level { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _plain = Apps.WithTodos(Todos).Build();
        _compressed = Apps.WithTodos(Todos).UseCompression(options => (options.All, options.Level) = (true, Level)).Build();
    }

    [Benchmark(Baseline = true)]
    public Task<Stream> Plain() => _plain.ResolveAsync(new MemoryStream(_request), new ColdContext());

    [Benchmark]
    public Task<Stream> Compressed() => _compressed.ResolveAsync(new MemoryStream(_request), new ColdContext());
}
