using LambdaEventHandler.Benchmarks.Contests;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Cold starts of apps with plugins, against those of the same app without them.</summary>
internal static class PluginComparison
{
    private const int Rounds = 20;

    /// <summary>The token of the documentation, which is valid until 2100.</summary>
    private const string Token =
        "eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIiwiYXVkIjoib3JkZXJzIiwic3ViIjoibGVzc2EiLCJleHAiOjQxMDI0NDQ4MDB9"
        + ".5u5cjZvFDa2K4Z7AGAG2ojWrjBAH3eNBQMFCs87MSt3cxod-173uw7kAk2WO3WkQk14lTbmTfNWLgXZjdzS41w";

    public static IReadOnlyList<string> Names { get; } =
        [.. new[] { "description", "identity", "authorization", "jwt" }.SelectMany(one => new[] { $"cold.{one}.time", $"memory.{one}", $"size.{one}" })];

    public static void Run()
    {
        ColdProgram Program(string name) => new(name, Publishing.ForLambda(name));
        var without = Program("Cold.Handler");
        var (idle, used) = (Program("Cold.Identity"), Program("Cold.Authorization"));
        Compare("description", SampleEvent.ReadRestWith(authorization: null), without, Program("Cold.Description"));
        Compare("identity", SampleEvent.ReadRestWith(authorization: null), without, idle);
        Compare("authorization", SampleEvent.ReadRestWith(authorization: null), without, used);
        Compare("jwt", SampleEvent.ReadRestWith($"Bearer {Token}"), without, used);
    }

    private static void Compare(string name, byte[] request, ColdProgram without, ColdProgram program) =>
        ColdReport.Write(name, ColdRounds.Run(name, Rounds, request, without, program), without, program);
}
