using System.Globalization;

namespace LambdaEventHandler.Mutation;

/// <summary>The options of the command line.</summary>
internal sealed class Settings
{
    public const string Usage = """
        Usage: dotnet run -c Release --project tests/Mutation -- [OPTIONS]
          --folder NAME        only a folder of src/Core, such as Routing
          --file NAME          only a file, such as RouteTree.cs
          --operator NAME      only an operator, such as comparison-boundary
          --sample N           only about N mutants, the same share of each file
          --seed N             other mutants in the sample
          --suites A,B         the tests, in this order (tests/Core.Tests,features)
          --conformance DIR    also the conformance cases of a folder
          --slow SECONDS       the tests that take longer are left out (0.25)
          --workers N          how many processes run tests at the same time (2)
          --report FILE        writes the outcome of each mutant, as lines with tabs
          --again FILE         runs only the survivors of a report, and writes their new outcomes into it
          --mutant N           shows one mutant and the tests that reach it, and runs it
          --list               lists the operators with their numbers of mutants
        """;

    private static readonly string[] Names = ["--folder", "--file", "--operator", "--sample", "--seed", "--suites", "--conformance", "--slow", "--workers", "--report", "--again", "--mutant"];

    private readonly Dictionary<string, string> _values = [];

    private Settings(string[] arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] == "--list")
            {
                List = true;
            }
            else if (Names.Contains(arguments[index]) && index + 1 < arguments.Length)
            {
                _values[arguments[index]] = arguments[++index];
            }
            else
            {
                throw new FormatException($"The option '{arguments[index]}' is unknown, or has no value.");
            }
        }
    }

    public string? Folder => _values.GetValueOrDefault("--folder");

    public string? File => _values.GetValueOrDefault("--file");

    public string? Operator => _values.GetValueOrDefault("--operator");

    public int? Sample => Number("--sample");

    public int Seed => Number("--seed") ?? 14;

    public string[] Suites => (_values.GetValueOrDefault("--suites") ?? "tests/Core.Tests,features").Split(',');

    public string? Conformance => _values.GetValueOrDefault("--conformance");

    public double Slow => _values.TryGetValue("--slow", out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : 0.25;

    public int Workers => Number("--workers") ?? 2;

    public string? Report => _values.GetValueOrDefault("--again") ?? _values.GetValueOrDefault("--report");

    public bool Again => _values.ContainsKey("--again");

    public int? Mutant => Number("--mutant");

    public bool List { get; }

    /// <exception cref="FormatException">An option is unknown, or has no value.</exception>
    public static Settings Parse(string[] arguments) => new(arguments);

    private int? Number(string name) => _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
