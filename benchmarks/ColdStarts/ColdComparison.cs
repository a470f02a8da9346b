using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Cold starts with the user's code compiled at start-up, and with all code compiled ahead by ReadyToRun.</summary>
internal static class ColdComparison
{
    private const int Rounds = 20;
    private const string Bare = "Cold.Bare";
    private const string BareCors = "Cold.BareCors";
    private const string Handler = "Cold.Handler";
    private const string Injection = "Cold.Injection";
    private const string Framework = "Cold.Framework";
    private const string Plugins = "Cold.Plugins";

    public static IReadOnlyList<string> JitNames { get; } = NamesOf("jit", "jit.di", "jit.di.framework");

    public static IReadOnlyList<string> PluginNames { get; } = NamesOf("plugins");

    public static IReadOnlyList<string> ReadyToRunNames { get; } = NamesOf("r2r", "r2r.di");

    public static void RunJit()
    {
        ColdProgram Program(string name) => new(name, Publishing.ForLambda(name));
        var (bare, handler, injection, framework) = (Program(Bare), Program(Handler), Program(Injection), Program(Framework));
        var rounds = ColdRounds.Run("jit", Rounds, bare, handler, injection, framework);
        ColdReport.Write("jit", rounds, bare, handler);
        ColdReport.Write("jit.di", rounds, bare, injection);
        ColdReport.Write("jit.di.framework", rounds, bare, framework);
    }

    /// <summary>An app with CORS, compression, and debug mode that is off, against a handler that writes the same headers.</summary>
    public static void RunPlugins()
    {
        var bare = new ColdProgram(BareCors, Publishing.ForLambda(BareCors));
        var plugins = new ColdProgram(Plugins, Publishing.ForLambda(Plugins));
        ColdReport.Write("plugins", ColdRounds.Run("plugins", Rounds, bare, plugins), bare, plugins);
    }

    public static void RunReadyToRun()
    {
        ColdProgram Program(string name) => new(name, Publishing.ReadyToRun(name));
        var (bare, handler, injection) = (Program(Bare), Program(Handler), Program(Injection));
        var rounds = ColdRounds.Run("r2r", Rounds, bare, handler, injection);
        ColdReport.Write("r2r", rounds, bare, handler);
        ColdReport.Write("r2r.di", rounds, bare, injection);
    }

    private static IReadOnlyList<string> NamesOf(params IReadOnlyList<string> variants) =>
        [.. variants.SelectMany(one => new[] { $"cold.{one}.time", $"memory.{one}", $"size.{one}" })];
}
