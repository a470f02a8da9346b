using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Cold starts with the user's code compiled at start-up, and with all code compiled ahead by ReadyToRun.</summary>
internal static class ColdComparison
{
    private const int Rounds = 20;
    private const string Bare = "Cold.Bare";
    private const string Handler = "Cold.Handler";
    private const string Injection = "Cold.Injection";

    public static IReadOnlyList<string> NamesOf(string variant) =>
        [.. new[] { variant, $"{variant}.di" }.SelectMany(one => new[] { $"cold.{one}.time", $"memory.{one}", $"size.{one}" })];

    public static void RunJit() => Run("jit", Publishing.ForLambda);

    public static void RunReadyToRun() => Run("r2r", Publishing.ReadyToRun);

    private static void Run(string variant, Func<string, string> publish)
    {
        ColdProgram Program(string name) => new(name, publish(name));
        var (bare, handler, injection) = (Program(Bare), Program(Handler), Program(Injection));
        var rounds = ColdRounds.Run(variant, Rounds, bare, handler, injection);
        ColdReport.Write(variant, rounds, bare, handler);
        ColdReport.Write($"{variant}.di", rounds, bare, injection);
    }
}
