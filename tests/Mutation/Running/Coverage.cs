using System.Globalization;

namespace LambdaEventHandler.Mutation;

/// <summary>A test, and how long it takes.</summary>
internal sealed record CoveredTest(string Type, string Id, string Name, double Seconds, int Reached);

/// <summary>Which mutants the tests of a suite reach.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<int, List<CoveredTest>> _tests = [];
    private readonly HashSet<int> _static = [];
    private readonly List<CoveredTest> _all = [];

    public int Count => _all.Count;

    public double Seconds { get; private set; }

    public List<string> LeftOut { get; } = [];

    /// <summary>Runs all tests once, without a mutant. Those that are slow are left out: they would run for thousands of mutants.</summary>
    public static async Task<Coverage> MeasureAsync(TestSuite suite, double slow)
    {
        var file = Path.Combine(suite.Folder, "coverage.txt");
        using (var host = new TestHostProcess(suite, mutant: 0))
        {
            if (await host.AskAsync($"coverage\t{file}", TimeSpan.FromMinutes(20)) != "done")
            {
                throw new InvalidOperationException($"The tests of {suite.Name} did not run to the end.");
            }
        }

        var coverage = new Coverage();
        foreach (var line in File.ReadLines(file))
        {
            coverage.Add(line.Split('\t'), slow);
        }

        return coverage;
    }

    /// <summary>Returns the tests that reach a mutant, the most likely ones to catch it first: those that reach little else, and are fast.</summary>
    public IReadOnlyList<CoveredTest> TestsOf(Mutant mutant) => _tests.TryGetValue(mutant.Id, out var tests) ? InOrder(tests) : [];

    /// <summary>Returns the tests that reach any of some mutants. What is computed once is reached only by the first test that needs it, but others read it.</summary>
    public IReadOnlyList<CoveredTest> TestsOf(IEnumerable<Mutant> mutants) =>
        InOrder(mutants.SelectMany(mutant => _tests.GetValueOrDefault(mutant.Id) ?? []).Distinct());

    /// <summary>Returns all tests, those that reach any of some mutants first. What a static constructor computes can be read by any test.</summary>
    public IEnumerable<CoveredTest> AllTests(IEnumerable<Mutant> mutants) => TestsOf(mutants).Union(InOrder(_all));

    /// <summary>Determines whether a mutant is reached by a static constructor, which runs once.</summary>
    public bool IsStatic(Mutant mutant) => _static.Contains(mutant.Id);

    private static IReadOnlyList<CoveredTest> InOrder(IEnumerable<CoveredTest> tests) =>
        [.. tests.OrderBy(static test => (test.Reached + 20) * (test.Seconds + 0.002))];

    private void Add(string[] words, double slow)
    {
        if (words[0] == "static")
        {
            _static.Add(int.Parse(words[1], CultureInfo.InvariantCulture));
            return;
        }

        int[] reached = [.. words[6].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static word => int.Parse(word, CultureInfo.InvariantCulture))];
        var test = new CoveredTest(words[1], words[2], words[5], double.Parse(words[4], CultureInfo.InvariantCulture), reached.Length);
        if (words[3] != "passed" || test.Seconds > slow)
        {
            LeftOut.Add($"{test.Name} ({(words[3] == "passed" ? $"{test.Seconds:0.0} s" : "fails without mutants")})");
            return;
        }

        _all.Add(test);
        Seconds += test.Seconds;
        foreach (var mutant in reached)
        {
            (_tests.TryGetValue(mutant, out var tests) ? tests : _tests[mutant] = []).Add(test);
        }
    }
}
