using System.Diagnostics;

namespace LambdaEventHandler.Mutation;

/// <summary>The conformance cases, which are run by a program of their own.</summary>
internal sealed class ConformanceSuite(TestSuite suite, string cases, int workers)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    public Task RunAsync(IEnumerable<Mutant> mutants, Action<Mutant, Outcome, string> report) =>
        Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (mutant, stop) =>
        {
            var start = suite.StartProgram(cases);
            start.Environment["MUTANT"] = mutant.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.RedirectStandardOutput = true;
            start.RedirectStandardError = true;
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            try
            {
                await process.WaitForExitAsync(stop).WaitAsync(Timeout, stop);
                report(mutant, process.ExitCode == 0 ? Outcome.Survived : Outcome.Caught, process.ExitCode == 0 ? "" : suite.Name);
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
                report(mutant, Outcome.TimedOut, "");
            }
        });
}
