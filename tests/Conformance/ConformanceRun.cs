using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance;

/// <summary>Runs case files, one case after the other, so that one with environment variables is alone.</summary>
internal sealed class ConformanceRun(TextWriter output)
{
    private int _passed;
    private int _failed;

    public async Task RunDirectoryAsync(string directory)
    {
        if (!Directory.Exists(directory))
        {
            Fail(directory, ["there is no such directory"]);
            return;
        }

        var files = Directory.GetFiles(directory, "*.json", SearchOption.AllDirectories);
        if (files.Length == 0)
        {
            Fail(directory, ["the directory has no case files"]);
        }

        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            await RunFileAsync(file);
        }
    }

    /// <summary>Prints the totals.</summary>
    /// <returns>The exit code: 0 only if nothing failed.</returns>
    public int Close()
    {
        output.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed == 0 ? 0 : 1;
    }

    private async Task RunFileAsync(string file)
    {
        foreach (var entry in CaseFile.Read(file))
        {
            var differences = entry.Case is { } parsed ? await CaseRun.RunAsync(parsed) : [entry.Problem];
            if (differences.Count == 0)
            {
                _passed++;
            }
            else
            {
                Fail(entry.Name, differences);
            }
        }
    }

    private void Fail(string name, IReadOnlyList<string> differences)
    {
        _failed++;
        output.WriteLine($"FAIL {name}: {string.Join("; ", differences).ReplaceLineEndings(" ")}");
    }
}
