using System.Collections.Concurrent;
using System.Globalization;

namespace LambdaEventHandler.Mutation;

/// <summary>Runs the tests of one suite for each mutant.</summary>
internal sealed class SuiteRun(TestSuite suite, Coverage coverage, int workers)
{
    /// <summary>The host ends by itself when it takes too long. This is for what it does not notice.</summary>
    private static readonly TimeSpan TestsLimit = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> _catchers = [];
    private ILookup<string, Mutant> _byFile = Enumerable.Empty<Mutant>().ToLookup(static mutant => mutant.File);
    private int _done;

    /// <summary>Sets the outcome of each mutant.</summary>
    public async Task RunAsync(IReadOnlyList<Mutant> mutants, Action<Mutant, Outcome, string> report)
    {
        _byFile = mutants.ToLookup(static mutant => mutant.File);
        var queue = new ConcurrentQueue<Mutant>(mutants);
        var start = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            TestHostProcess? host = null;
            try
            {
                while (queue.TryDequeue(out var mutant))
                {
                    (host, var outcome, var by) = await RunAsync(host, mutant, Path.Combine(suite.Folder, $"tests{worker}.txt"));
                    report(mutant, outcome, by);
                    var done = Interlocked.Increment(ref _done);
                    if (done % 100 == 0 || done == mutants.Count)
                    {
                        Console.Error.WriteLine($"{suite.Name}: {done} of {mutants.Count} mutants in {start.Elapsed:mm\\:ss}");
                    }
                }
            }
            finally
            {
                host?.Dispose();
            }
        })));
    }

    private async Task<(TestHostProcess? Host, Outcome Outcome, string By)> RunAsync(TestHostProcess? host, Mutant mutant, string file)
    {
        var tests = coverage.TestsOf(mutant);
        if (tests.Count == 0 && !coverage.IsStatic(mutant))
        {
            return (host, Outcome.NotReached, "");
        }

        // What caught another mutant of the same member is likely to catch this one.
        var catchers = _catchers.GetOrAdd(mutant.MemberName, static _ => []);
        await WriteAsync(file, tests, catchers);
        if (!coverage.IsStatic(mutant))
        {
            host ??= new TestHostProcess(suite, mutant: 0);
            var answer = (await host.AskAsync($"run\t{mutant.Id}\t{file}", TestsLimit))?.Split('\t');
            switch (answer?[0])
            {
                case null:
                    host.Dispose();
                    return (null, Outcome.TimedOut, "");
                case "caught":
                    if (tests.FirstOrDefault(test => test.Name == answer[1]) is { } catcher)
                    {
                        catchers.AddOrUpdate(catcher.Id, 1, static (_, count) => count + 1);
                    }

                    return (host, Outcome.Caught, answer[1]);
                case "survived":
                    return (host, Outcome.Survived, "");
                case "unclear":
                    host.Dispose();
                    host = null;
                    break;
                default:
                    break;
            }
        }

        await WriteAsync(file, coverage.IsStatic(mutant) ? coverage.AllTests(_byFile[mutant.File]) : coverage.TestsOf(_byFile[mutant.File]), catchers);
        using var fresh = new TestHostProcess(suite, mutant.Id);
        var last = (await fresh.AskAsync($"run\t{mutant.Id}\t{file}", TestsLimit))?.Split('\t');
        return last?[0] switch
        {
            null => (host, Outcome.TimedOut, ""),
            "caught" or "unclear" => (host, Outcome.Caught, last[1]),
            _ => (host, Outcome.Survived, ""),
        };
    }

    private static Task WriteAsync(string file, IEnumerable<CoveredTest> tests, ConcurrentDictionary<string, int> catchers) =>
        File.WriteAllLinesAsync(file, tests.OrderByDescending(test => catchers.GetValueOrDefault(test.Id)).Select(static test => string.Create(CultureInfo.InvariantCulture, $"{test.Type}\t{test.Id}\t{test.Seconds}")));
}
