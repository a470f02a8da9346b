using System.Collections.Concurrent;
using System.Globalization;

namespace LambdaEventHandler.Mutation;

/// <summary>The outcome of each mutant.</summary>
internal sealed class Report
{
    private readonly ConcurrentDictionary<string, Line> _lines = [];

    public static Report Read(string file)
    {
        var report = new Report();
        foreach (var words in File.ReadLines(file).Select(static line => line.Split('\t')))
        {
            report._lines[words[0]] = new(Enum.Parse<Outcome>(words[1]), words[2], words[3], int.Parse(words[4], CultureInfo.InvariantCulture), words[5], words[6], words[7]);
        }

        return report;
    }

    public IReadOnlySet<string> Survivors => _lines.Where(static pair => pair.Value.Outcome <= Outcome.Survived).Select(static pair => pair.Key).ToHashSet();

    public void Set(Mutant mutant, Outcome outcome, string by)
    {
        // A suite that does not reach a mutant says nothing about what an earlier one found.
        if (outcome != Outcome.NotReached || !_lines.TryGetValue(mutant.Key, out var line) || line.Outcome == Outcome.NotReached)
        {
            _lines[mutant.Key] = new(outcome, by.ReplaceLineEndings(" ").Replace('\t', ' '), mutant.File, mutant.Line, mutant.Operator, mutant.Before, mutant.After);
        }
    }

    /// <summary>Leaves out the mutants that are no longer there, because the code changed.</summary>
    public void Keep(IReadOnlySet<string> keys)
    {
        foreach (var key in _lines.Keys.Where(key => !keys.Contains(key)).ToList())
        {
            _lines.TryRemove(key, out _);
        }
    }

    public void Write(string file) => File.WriteAllLines(file, Sorted().Select(static pair => string.Join('\t', pair.Key, pair.Value.Outcome, pair.Value.By, pair.Value.File, pair.Value.Number, pair.Value.Operator, pair.Value.Before, pair.Value.After)));

    /// <summary>Prints a table by folder, one by operator, and the survivors.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine("| Folder | Mutants | Caught | of these by timeout | Survivors | Caught |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var folder in _lines.Values.GroupBy(static line => line.File.Split('/')[2]).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(Row($"`{folder.Key}`", [.. folder]));
        }

        output.WriteLine(Row("All", [.. _lines.Values]));
        output.WriteLine();
        foreach (var group in _lines.Values.GroupBy(static line => line.Operator).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(Row(group.Key, [.. group]));
        }

        output.WriteLine();
        foreach (var (_, line) in Sorted().Where(static pair => pair.Value.Outcome <= Outcome.Survived))
        {
            output.WriteLine($"{line.File}:{line.Number} {line.Operator}: {line.Before} -> {line.After}{(line.Outcome == Outcome.NotReached ? " (no test reaches it)" : "")}");
        }
    }

    private static string Row(string name, List<Line> lines)
    {
        var caught = lines.Count(static line => line.Outcome >= Outcome.Caught);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {lines.Count:N0} | {caught:N0} | {lines.Count(static line => line.Outcome == Outcome.TimedOut):N0} | {lines.Count - caught:N0} | {100.0 * caught / lines.Count:0.0} % |");
    }

    private IEnumerable<KeyValuePair<string, Line>> Sorted() =>
        _lines.OrderBy(static pair => pair.Value.File, StringComparer.Ordinal).ThenBy(static pair => pair.Value.Number).ThenBy(static pair => pair.Key, StringComparer.Ordinal);

    private sealed record Line(Outcome Outcome, string By, string File, int Number, string Operator, string Before, string After);
}
