using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace LambdaEventHandler.Mutation;

/// <summary>The process that runs the tests of one assembly, with the mutant that its parent asks for. It is in the folder of the tests, where src/Core has all mutants.</summary>
internal static class TestHost
{
    /// <summary>The option that starts a test host instead of the tool.</summary>
    public const string Option = "--test-host";

    /// <summary>Handles the parent's lines: <c>coverage FILE</c>, or <c>run MUTANT FILE</c> with the tests in a file.</summary>
    public static int Run(string assembly)
    {
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        using var questions = new StreamReader(Console.OpenStandardInput());
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var tests = new TestAssembly(assembly);
        var mutation = new SwitchAccess();
        while (questions.ReadLine() is { } question)
        {
            var words = question.Split('\t');
            switch (words[0])
            {
                case "coverage":
                    WriteCoverage(tests, mutation, words[1]);
                    answers.WriteLine("done");
                    break;
                default:
                    answers.WriteLine(RunMutant(tests, mutation, int.Parse(words[1], CultureInfo.InvariantCulture), words[2]));
                    break;
            }
        }

        return 0;
    }

    private static string RunMutant(TestAssembly tests, SwitchAccess mutation, int mutant, string file)
    {
        mutation.Active = mutant;
        mutation.WasReached = false;
        try
        {
            var failed = tests.Run(File.ReadLines(file).Select(static line => line.Split('\t')).Select(static words => (words[0], words[1], double.Parse(words[2], CultureInfo.InvariantCulture))));
            var wasReached = mutation.WasReached;
            mutation.Active = 0;
            if (failed is null)
            {
                return wasReached ? "survived" : "unreached";
            }

            // A test that fails without the mutant, too, says nothing about it: something is left of an earlier one.
            return !TestHostProcess.IsFresh && failed.Value.Case is { } again && tests.Run([again]) is not null ? $"unclear\t{failed.Value.Name}" : $"caught\t{failed.Value.Name}";
        }
        finally
        {
            mutation.Active = 0;
        }
    }

    private static void WriteCoverage(TestAssembly tests, SwitchAccess mutation, string file)
    {
        using var output = new StreamWriter(file);
        var reached = new HashSet<int>();
        var first = new HashSet<int>();
        mutation.Passed = mutant =>
        {
            lock (reached)
            {
                // What a static constructor does happens once: a mutant that is turned on later does nothing.
                if (reached.Add(mutant) && first.Add(mutant) && new StackTrace().GetFrames().Any(static frame => frame.GetMethod() is ConstructorInfo { IsStatic: true, DeclaringType: { } type } && type.Assembly == SwitchAccess.Core))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"static\t{mutant}"));
                }
            }
        };
        tests.RunAll((type, id, name, hasPassed, seconds) =>
        {
            lock (reached)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test\t{type}\t{id}\t{(hasPassed ? "passed" : "failed")}\t{seconds}\t{name.ReplaceLineEndings(" ").Replace('\t', ' ')}\t{string.Join(',', reached)}"));
                reached.Clear();
            }
        });
        mutation.Passed = null;
    }
}
