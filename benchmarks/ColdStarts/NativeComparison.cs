using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Cold starts with Native AOT. Compiling takes minutes and needs a linker, so it is asked for apart.</summary>
internal static class NativeComparison
{
    private const int Rounds = 200;
    private const string Bare = "Cold.Bare";
    private const string Sample = "HelloAot";
    private const string Injection = "Cold.Injection";

    public static IReadOnlyList<string> Names { get; } = [.. new[] { "aot", "aot.di" }.SelectMany(one => new[] { $"cold.{one}.time", $"memory.{one}", $"size.{one}" })];

    public static void Publish()
    {
        foreach (var project in new[] { Path.Combine(Places.Benchmarks, Bare), Path.Combine(Places.Benchmarks, Injection), Path.GetFullPath(Path.Combine(Places.Benchmarks, "..", "samples", Sample)) })
        {
            Console.WriteLine($"Compiling {Path.GetFileName(project)}...");
            Publishing.Native(project);
        }
    }

    public static void Run()
    {
        var bare = new ColdProgram(Bare, Publishing.NativeDirectory(Bare), IsNative: true);
        var ours = new ColdProgram("bootstrap", Publishing.NativeDirectory(Sample), IsNative: true);
        var injection = new ColdProgram(Injection, Publishing.NativeDirectory(Injection), IsNative: true);
        if (!bare.Exists || !ours.Exists || !injection.Exists)
        {
            Console.WriteLine("# cold.aot.time is not measured: first `dotnet run -c Release --project benchmarks -- publish-aot` (with clang, lld and zlib1g-dev installed)");
            return;
        }

        var rounds = ColdRounds.Run("aot", Rounds, bare, ours, injection);
        ColdReport.Write("aot", rounds, bare, ours);
        ColdReport.Write("aot.di", rounds, bare, injection);
    }
}
