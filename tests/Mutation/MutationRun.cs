using System.Diagnostics;
using System.Reflection;

namespace LambdaEventHandler.Mutation;

/// <summary>A whole run: the mutants, their assembly, and the tests.</summary>
internal static class MutationRun
{
    private static readonly string Root = typeof(MutationRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "RepositoryRoot").Value!;

    public static async Task<int> RunAsync(Settings settings)
    {
        var start = Stopwatch.StartNew();
        var compilation = CoreProject.Load(Root);
        var all = MutantFinder.Find(compilation, Root);
        if (settings.List)
        {
            foreach (var one in MutationOperator.All)
            {
                Console.WriteLine($"{one.Name} {all.Count(mutant => mutant.Operator == one.Name)}");
            }

            return 0;
        }

        var report = settings.Again ? Report.Read(settings.Report!) : new Report();
        report.Keep(all.Select(static mutant => mutant.Key).ToHashSet());
        var mutants = Select(all, settings, report);
        var work = Directory.CreateTempSubdirectory("mutation-").FullName;
        try
        {
            var core = Path.Combine(work, "LambdaEventHandler.Core.dll");
            MutatedAssembly.Write(compilation, Root, mutants, core);
            mutants.RemoveAll(static mutant => mutant.Level == MutantLevel.None);
            Console.Error.WriteLine($"{mutants.Count} of {all.Count} mutants, compiled after {start.Elapsed:mm\\:ss}");
            if (settings.Mutant is not null)
            {
                Console.WriteLine(mutants.Count == 0 ? "The change does not compile." : mutants[0].ToString());
            }

            await RunTestsAsync(mutants, settings, report, core, work);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        report.Print(Console.Out);
        Console.Error.WriteLine($"{start.Elapsed:hh\\:mm\\:ss}");
        return 0;
    }

    private static async Task RunTestsAsync(List<Mutant> mutants, Settings settings, Report report, string core, string work)
    {
        var caught = new HashSet<Mutant>();
        var count = 0;
        foreach (var name in settings.Suites)
        {
            var suite = TestSuite.Copy(Root, name, core, work);
            var coverage = await Coverage.MeasureAsync(suite, settings.Slow);
            Console.Error.WriteLine($"{name}: {coverage.Count} tests, {coverage.Seconds:0} s; left out: {string.Join("; ", coverage.LeftOut)}");
            if (settings.Mutant is not null)
            {
                mutants.ForEach(mutant => Console.WriteLine(string.Join('\n', coverage.TestsOf(mutant).Select(static test => $"  {test.Name}"))));
            }

            await new SuiteRun(suite, coverage, settings.Workers).RunAsync([.. mutants.Where(mutant => !caught.Contains(mutant))], Set);
            WriteReport();
        }

        if (settings.Conformance is { } cases)
        {
            var suite = TestSuite.Copy(Root, "tests/Conformance", core, work);
            await new ConformanceSuite(suite, Path.GetFullPath(cases), settings.Workers).RunAsync(mutants.Where(mutant => !caught.Contains(mutant)).ToList(), Set);
            WriteReport();
        }

        void Set(Mutant mutant, Outcome outcome, string by)
        {
            lock (caught)
            {
                report.Set(mutant, outcome, by);
                if (++count % 25 == 0)
                {
                    WriteReport();
                }

                _ = outcome >= Outcome.Caught && caught.Add(mutant);
            }
        }

        void WriteReport()
        {
            if (settings.Report is { } file)
            {
                report.Write(file);
            }
        }
    }

    private static List<Mutant> Select(List<Mutant> all, Settings settings, Report report)
    {
        var survivors = settings.Again ? report.Survivors : null;
        var chosen = all.Where(mutant => (settings.Folder is null || mutant.File.StartsWith($"src/Core/{settings.Folder}/", StringComparison.Ordinal))
            && (settings.File is null || Path.GetFileName(mutant.File) == settings.File)
            && (settings.Operator is null || mutant.Operator == settings.Operator)
            && (settings.Mutant is null || mutant.Id == settings.Mutant)
            && survivors?.Contains(mutant.Key) != false).ToList();
        if (settings.Sample is not { } size || size >= chosen.Count)
        {
            return chosen;
        }

        // The same share of each file, and the same mutants at each run with the same seed.
        var share = (double)size / chosen.Count;
        return [.. chosen.GroupBy(static mutant => mutant.File).SelectMany(file =>
        {
            var random = new Random(settings.Seed);
            var order = file.ToArray();
            random.Shuffle(order);
            return order.Take((int)Math.Ceiling(order.Length * share)).OrderBy(static mutant => mutant.Id);
        })];
    }
}
