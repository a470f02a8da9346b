using System.Reflection;
using LambdaEventHandler.Architecture.Sources;

namespace LambdaEventHandler.Architecture.Api;

public sealed class PublicApiTests
{
    private const int ShownDifferences = 10;

    public static TheoryData<string> Projects => [.. Repository.Projects.Where(project => project.Name is not ("SourceGeneration" or "CodeFixes")).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_public_API_is_what_was_approved(string project)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Architecture.Tests", "Api");
        var approved = Path.Combine(folder, $"{project}.approved.txt");
        var received = Path.Combine(folder, $"{project}.received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        var actual = PublicApi.Print(Assembly.Load("LambdaEventHandler." + project));
        File.Delete(received);
        if (actual == expected)
        {
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"""
            The public API of {project} is not what {project}.approved.txt says. The first differing lines:
            {Differences(expected.Split('\n'), actual.Split('\n'))}
            If the change is meant, commit the new text as the approved one, with the change:
            mv tests/Architecture.Tests/Api/{project}.received.txt tests/Architecture.Tests/Api/{project}.approved.txt
            """);
    }

    /// <summary>The lines that only one of them has; where there are none, the first that stands elsewhere.</summary>
    private static string Differences(string[] expected, string[] actual)
    {
        string[] differences = [.. expected.Except(actual).Select(line => $"- {line.Trim()}"), .. actual.Except(expected).Select(line => $"+ {line.Trim()}")];
        return string.Join(Environment.NewLine, differences.DefaultIfEmpty(FirstMoved(expected, actual)).Take(ShownDifferences));
    }

    private static string FirstMoved(string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: {actual.ElementAtOrDefault(line)?.Trim()}";
    }
}
