using LambdaEventHandler.Benchmarks.Contests;
using LambdaEventHandler.Benchmarks.Measuring;

namespace LambdaEventHandler.Benchmarks.ColdStarts;

/// <summary>Starts programs by turns: in each round every one once, in alternating order, so that what the machine does meanwhile meets all of them.</summary>
internal sealed class ColdRounds
{
    private readonly List<Dictionary<ColdProgram, ColdStart>> _rounds = [];

    private ColdRounds()
    {
    }

    public static ColdRounds Run(string name, int count, ColdProgram bare, params IReadOnlyList<ColdProgram> ours) => Run(name, count, SampleEvent.Read("rest.json"), bare, ours);

    public static ColdRounds Run(string name, int count, byte[] request, ColdProgram bare, params IReadOnlyList<ColdProgram> ours)
    {
        var expected = bare.Start(request).Response;
        foreach (var program in ours)
        {
            // The first start also brings the files into the system's cache, so it does not count.
            SameAnswer.Check($"{name}, {program.Name}", new MemoryStream(expected), new MemoryStream(program.Start(request).Response));
        }

        var rounds = new ColdRounds();
        IReadOnlyList<ColdProgram> forwards = [bare, .. ours];
        IReadOnlyList<ColdProgram> backwards = [.. forwards.Reverse()];
        for (var round = 0; round < count; round++)
        {
            rounds._rounds.Add((round % 2 == 0 ? forwards : backwards).ToDictionary(program => program, program => program.Start(request)));
        }

        return rounds;
    }

    /// <summary>A figure of both in every round.</summary>
    public PairedResult Compare(ColdProgram bare, ColdProgram ours, Func<ColdStart, double> figure) =>
        PairedResult.Of([.. _rounds.Select(round => (figure(round[bare]), figure(round[ours])))]);

    /// <summary>Whether both told what they used.</summary>
    public bool HaveUsage(ColdProgram bare, ColdProgram ours) => _rounds.All(round => round[bare].Usage is not null && round[ours].Usage is not null);
}
